import { Mark, type Schema } from '@tiptap/pm/model';

const text = Symbol('text');

type Sorted = Schema & { [text]?: Schema['text'] };

/**
 * Gives marks of one type that lie over each other a fixed order, oldest first: Yjs tells them in the order of their beginnings, which is not
 * the one in which they were put on, and two editors would show one document as two. Changes the schema itself, once.
 */
export function sortMarks(schema: Sorted): void {
  if (schema[text]) return;
  const create = schema.text.bind(schema);
  schema[text] = create;
  schema.text = (words, marks) => create(words, marks && inOrder(marks));
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  const overlaps = marks.some(({ type }, index) =>
    marks.some((other, at) => at > index && other.type === type),
  );
  if (!overlaps) return marks;
  // `setFrom` sorts by type and leaves the order within one as it is.
  return Mark.setFrom([...marks].sort(compare));
}

function compare(one: Mark, other: Mark): number {
  const [time, otherTime] = [one.attrs.time ?? 0, other.attrs.time ?? 0];
  if (time !== otherTime) return time - otherTime;
  const [said, otherSaid] = [JSON.stringify(one.attrs), JSON.stringify(other.attrs)];
  return said < otherSaid ? -1 : said > otherSaid ? 1 : 0;
}
