import { Fragment, type Node } from '@tiptap/pm/model';
import { BREAK_LETTER } from '../schema/extensions/trackedMarks';
import { trackedState } from './trackedState';

const JOINABLE = new Set(['paragraph', 'heading']);

/** Whether a block is one whose end can be tracked: put in its midst, or taken away before the next one. */
export function isJoinable(node: Node | null | undefined): node is Node {
  return node != null && JOINABLE.has(node.type.name);
}

/** Whether a text node holds ends of paragraphs that came in tracked mode. */
export function holdsBreaks(node: Node): boolean {
  return node.isText && node.marks.some(({ type }) => type.name === 'paragraphBreak');
}

/** Where a block's content is parted: the offset of the letter, and the text node that it is in. */
export interface Parting {
  readonly offset: number;
  readonly letter: Node;
}

/** What becomes of a block's content: where it is parted, and what of it goes. */
export interface Fate {
  readonly isParting: (letter: Node) => boolean;
  readonly isGone: (inline: Node) => boolean;
}

/** The fate of a block of which everything is accepted. */
const ACCEPTED: Fate = {
  isParting: ({ marks }) => trackedState(marks).deletions.length === 0,
  isGone: ({ marks }) => trackedState(marks).deletions.length > 0,
};

/** Whether a block goes on in the one before it, and the one behind it in this one. */
export interface Joins {
  readonly toBefore: boolean;
  readonly toBehind: boolean;
}

/** What is tracked about the ends of a block and of the one before it, with those on both sides of it. */
function joinsOf(before: Node | null | undefined, block: Node, behind: Node | null | undefined): Joins {
  return { toBefore: isJoinedTo(before, block), toBehind: isJoinedTo(block, behind) };
}

/** Whether a block is to go on in the one before it. */
export function isJoinedTo(before: Node | null | undefined, block: Node | null | undefined): boolean {
  return isJoinable(before) && isJoinable(block) && Boolean(block.attrs.joined);
}

/**
 * The letters at which a block becomes several. Not those beside a part whose words all go, and that is joined to nothing: as a paragraph goes with its
 * last words, a part does.
 */
export function partingsOf(block: Node, { isParting, isGone }: Fate, joins: Joins): readonly Parting[] {
  const partings: Parting[] = [];
  const parts = [{ had: false, isLeft: false }];
  block.forEach((node, offset) => {
    const isBreak = holdsBreaks(node);
    const gone = node.isText && isGone(node);
    for (const [index, letter] of [...(isBreak ? (node.text as string) : ' ')].entries()) {
      const part = parts.at(-1) as { had: boolean; isLeft: boolean };
      if (!isBreak || letter !== BREAK_LETTER) {
        part.had = true;
        part.isLeft ||= !gone;
      } else if (isParting(node)) {
        partings.push({ offset: offset + index, letter: node });
        parts.push({ had: false, isLeft: false });
      }
    }
  });
  if (partings.length === 0) return partings;
  const last = partings.length;
  const isEmptied = (index: number) =>
    parts[index]?.had === true &&
    !parts[index]?.isLeft &&
    !(joins.toBefore && index === 0) &&
    !(joins.toBehind && index === last);
  return partings.filter((_, index) => !isEmptied(index) && !(index === last - 1 && isEmptied(last)));
}

/** Where a block is parted when everything is accepted, between those beside it. */
export function acceptedPartings(
  before: Node | null | undefined,
  block: Node,
  behind: Node | null | undefined,
): readonly Parting[] {
  return block.isTextblock ? partingsOf(block, ACCEPTED, joinsOf(before, block, behind)) : [];
}

/** The blocks that a block is parted into, without the letters at the partings. The first keeps the id, the others have it with a number. */
export function partsOf(block: Node, partings: readonly Parting[]): readonly Node[] {
  if (partings.length === 0) return [block];
  const starts = [0, ...partings.map(({ offset }) => offset + 1)];
  const ends = [...partings.map(({ offset }) => offset), block.content.size];
  return starts.map((start, index) => {
    const content = block.content.cut(start, ends[index] as number);
    return index === 0 ? block.copy(content) : likeBlock(block, content, index);
  });
}

/** The attributes of what is split off a block. */
export function splitAttributes(attrs: Node['attrs']): Node['attrs'] {
  const own = { importedLabel: null, inserted: null, joined: null };
  const cleared = Object.entries(own).filter(([name]) => name in attrs);
  return { ...attrs, ...Object.fromEntries(cleared) };
}

/** The name of a part of a block for those who read it: nothing in the document has this id. */
function partId(id: string, index: number): string {
  return `${id}~${index}`;
}

function likeBlock(block: Node, content: Fragment, index: number): Node {
  const id = block.attrs.id as string | null;
  const attrs = { ...splitAttributes(block.attrs), id: id && partId(id, index) };
  return block.type.create(attrs, content);
}

/** Two blocks as one: the first goes on with the content of the other; one that was empty gives way to the other. */
export function joinedBlock(first: Node, other: Node): Node {
  if (first.content.size === 0) return other;
  return first.copy(Fragment.from(first.content).append(other.content));
}
