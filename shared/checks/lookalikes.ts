import type { CheckLists } from './lists/checkLists';
import { HOMOPHONES } from './lists/homophones';
import { remembering } from './perPassage';

/** The classes of characters that are taken for one another: those that sound alike, and the groups of the list `confusable`. */
export interface Lookalikes {
  /** The numbers of the classes that a character belongs to. */
  readonly classesOf: (code: number) => readonly number[];
  /** True when one character is taken for the other. */
  readonly areAlike: (one: string, other: string) => boolean;
}

const NONE: readonly number[] = [];

/** Reads the classes out of a list once. */
export const lookalikesOf = remembering((confusable: CheckLists['confusable']): Lookalikes => {
  const classes = new Map<number, number[]>();
  [...HOMOPHONES, ...confusable].forEach((group, number) => {
    for (const character of new Set(group)) {
      const code = character.charCodeAt(0);
      classes.set(code, [...(classes.get(code) ?? []), number]);
    }
  });
  const classesOf = (code: number) => classes.get(code) ?? NONE;
  return {
    classesOf,
    areAlike(one, other) {
      const others = classesOf(other.charCodeAt(0));
      return classesOf(one.charCodeAt(0)).some((number) => others.includes(number));
    },
  };
});
