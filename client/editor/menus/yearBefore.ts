import type { ResolvedPos } from '@tiptap/pm/model';

const YEAR = /(?<!\d)((?:19|20)\d{2})年/g;
/** Stands for a chip or a line break. */
const ATOM = '\uFFFC';

/** The year that the sentence at a place named last before it, or null: 到2030年，毛入园率达到. */
export function yearBefore({ parent, parentOffset }: ResolvedPos): number | null {
  const sentence = parent
    .textBetween(0, parentOffset, undefined, ATOM)
    .split(/[。！？；!?;]/)
    .at(-1);
  const year = [...(sentence ?? '').matchAll(YEAR)].at(-1)?.[1];
  return year === undefined ? null : Number(year);
}
