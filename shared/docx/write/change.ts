import { type Attributes, element } from './xml';

/** A tracked change of Word: what came or went, or moved away from here or to here. */
export interface Change {
  readonly kind: 'ins' | 'del' | 'moveFrom' | 'moveTo';
  readonly author: string;
  readonly date: Date;
}

/** Stands for the number of a tracked change until all of them are known. */
const NUMBER = 'change';
/** Numbers below are left to bookmarks. */
const FIRST_NUMBER = 100_000;

function attributesOf({ author, date }: Change): Attributes {
  return { 'w:id': NUMBER, 'w:author': author, 'w:date': date.toISOString().replace(/\.\d+Z$/, 'Z') };
}

/** What marks a paragraph's end, in its run properties. */
export function changeMark(change: Change): string {
  return element(`w:${change.kind}`, attributesOf(change));
}

/** What marks a table row, in its properties; a row that moved went here and came there. */
export function changeRowMark(change: Change): string {
  const kind = change.kind === 'moveTo' ? 'ins' : change.kind === 'moveFrom' ? 'del' : change.kind;
  return changeMark({ ...change, kind });
}

/** Runs inside a tracked change. Deleted text and field codes have elements of their own. */
export function changeRuns(content: string, change: Change): string {
  if (content === '') return '';
  const runs =
    change.kind === 'del'
      ? content
          .replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')
          .replace(/<(\/?)w:instrText(?=[ >])/g, '<$1w:delInstrText')
      : content;
  return element(`w:${change.kind}`, attributesOf(change), runs);
}

/** Whether two changes are one to a reader: of one kind, by one author at one time. */
export function isSameChange(one: Change | null, other: Change | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.kind === other.kind && one.author === other.author && one.date.getTime() === other.date.getTime()
  );
}

/** Numbers the tracked changes of finished parts one by one. */
export function numberChanges(parts: readonly string[]): readonly string[] {
  let next = FIRST_NUMBER;
  return parts.map((xml) =>
    xml.replaceAll(`w:id="${NUMBER}"`, () => {
      next += 1;
      return `w:id="${next}"`;
    }),
  );
}
