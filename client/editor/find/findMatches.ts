import type { Node } from '@tiptap/pm/model';

/** Words that were found, from one position of the document to another. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
}

/** How words are compared: `exact` tells upper from lower case and full from half width. */
export interface FindOptions {
  readonly exact: boolean;
}

/** Stands for a chip or a line break, which no query can hold. */
const ATOM = '\uFFFC';
const folded = new WeakMap<Node, string>();

/** All places where the words stand within one block, in their order, tables and notes included; none for an empty query. */
export function findMatches(body: Node, query: string, { exact }: FindOptions): readonly FoundRange[] {
  const wanted = exact ? query : fold(query);
  if (wanted === '') return [];
  const found: FoundRange[] = [];
  body.descendants((block, position) => {
    if (!block.isTextblock) return true;
    const text = exact ? textOf(block) : foldedText(block);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      found.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    return false;
  });
  return found;
}

/** The index of the first place at or behind a position, 0 when there is none behind it. */
export function nextFrom(found: readonly FoundRange[], position: number): number {
  const index = found.findIndex(({ from }) => from >= position);
  return Math.max(0, index);
}

function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, ATOM);
}

function foldedText(block: Node): string {
  let text = folded.get(block);
  if (text === undefined) {
    text = fold(textOf(block));
    folded.set(block, text);
  }
  return text;
}

/** Lower case and half width, character by character, so that positions stay. */
function fold(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const even = character.normalize('NFKC').toLowerCase();
    result += even.length === 1 ? even : character;
  }
  return result;
}
