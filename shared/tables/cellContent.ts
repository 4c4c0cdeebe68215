import type { Node, Schema } from '@tiptap/pm/model';

/** Text as the content of a data cell; its lines are parted by hard breaks. */
export function cellContent(schema: Schema, text: string): readonly Node[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hardBreak')] : []),
      ...(line ? [schema.text(line)] : []),
    ]);
}
