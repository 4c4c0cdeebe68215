import type { Anchor } from '../../protocol/anchor';
import { hashText, wordsHash } from '../write/blockNames';
import { wholeAnchor } from './anchors';
import { CHANGED_SINCE, UNTRACKED } from './changeNotes';
import type { CurrentBlock, CurrentPlan } from './currentBlocks';
import type { MatchedParagraph } from './matchParagraphs';
import { propose, proposeWords } from './proposeChange';
import type { ReturnedFile } from './readReturned';
import type { ReturnedItem } from './returnedItem';

/** More paragraphs and rows in a row than these are rather a part that was not handed in than one that was deleted. */
const MOST_REMOVED = 12;

/** What is gone as one: a row of a structured table with all of its cells, or one block. */
interface Gone {
  readonly blocks: CurrentBlock[];
  readonly row: string | null;
}

/**
 * What went out with the file and did not come back: proposals to remove it. Long stretches, and all of them where more than half of the plan is missing or
 * nobody knows what went out, are told in comments instead: whoever sent the file may have left them out.
 */
export function removedBlocks(
  { exported, isGuess = false, savedBy }: ReturnedFile,
  { blocks }: CurrentPlan,
  matched: readonly MatchedParagraph[],
): ReturnedItem[] {
  if (!exported) return [];
  const back = new Set(matched.map(({ block }) => block));
  const isGone = (block: CurrentBlock) => hadWords(exported.get(block.name)) && !back.has(block);
  const stretches = stretchesOf(blocks, isGone);
  const missing = stretches.flatMap(blocksOf).length;
  if (missing === 0) return [];
  if (missing * 2 > exported.size) return [tellMissing(stretches, savedBy)];
  return stretches.flatMap((stretch) => {
    if (isGuess || stretch.length > MOST_REMOVED) return [tellStretch(stretch, isGuess, savedBy)];
    return stretch.flatMap((gone) => proposeRemoval(gone, exported, savedBy));
  });
}

/** A block whose words had all come in tracked mode shows nothing to miss. */
function hadWords(hash: string | undefined): boolean {
  return hash !== undefined && hash !== wordsHash('');
}

/** What is gone, parted where something between came back. */
function stretchesOf(
  blocks: readonly CurrentBlock[],
  isGone: (block: CurrentBlock) => boolean,
): readonly (readonly Gone[])[] {
  const written = blocks.filter(({ words }) => words.trim() !== '');
  const keptRows = new Set(written.flatMap((block) => (isGone(block) ? [] : (rowOf(block) ?? []))));
  const stretches: Gone[][] = [];
  let stretch: Gone[] = [];
  for (const block of written) {
    if (!isGone(block)) {
      stretch = [];
      continue;
    }
    if (stretch.length === 0) stretches.push(stretch);
    const place = rowOf(block);
    const row = place !== null && !keptRows.has(place) ? place : null;
    const last = stretch.at(-1);
    if (row !== null && last?.row === row) last.blocks.push(block);
    else stretch.push({ blocks: [block], row });
  }
  return stretches;
}

/** The id of the row of a structured table that a block is a cell of. */
function rowOf({ place }: CurrentBlock): string | null {
  return place.columnId === null ? null : place.blockId;
}

function blocksOf(stretch: readonly Gone[]): readonly CurrentBlock[] {
  return stretch.flatMap(({ blocks }) => blocks);
}

function proposeRemoval(
  { blocks, row }: Gone,
  exported: ReadonlyMap<string, string>,
  author: string,
): readonly ReturnedItem[] {
  const isSame = ({ name, words, base }: CurrentBlock) =>
    [wordsHash(words), wordsHash(base)].includes(exported.get(name) ?? '');
  const by = { author, date: null, note: blocks.every(isSame) ? UNTRACKED : CHANGED_SINCE };
  const first = blocks[0] as CurrentBlock;
  if (row !== null) {
    const anchor: Anchor = { blockId: row, columnId: null, from: 0, to: 0, quote: '' };
    return [propose(first, anchor, { type: 'removeRow' }, by)];
  }
  // A cell cannot go alone; its words can.
  if (first.place.columnId !== null)
    return [proposeWords(first, 0, { original: first.words, replacement: '', ...by })];
  return [propose(first, wholeAnchor(first), { type: 'removeBlock' }, by)];
}

function tellStretch(stretch: readonly Gone[], isGuess: boolean, author: string): ReturnedItem {
  const blocks = blocksOf(stretch);
  const [first, last] = [blocks[0] as CurrentBlock, blocks.at(-1) as CurrentBlock];
  const what = `退回的文件里没有${first === last ? '这一段' : `从这里到“${shortened(last)}”的文字`}。`;
  const why = isGuess
    ? '文件里的段落标记和导出时间都已丢失，看不出是删去的，还是导出以后新写的；没有当作删除，请核对。'
    : '可能只是没有交回，没有当作删除，请向退回的人核实。';
  return tell(what + why, first, blocks, author);
}

function tellMissing(stretches: readonly (readonly Gone[])[], author: string): ReturnedItem {
  const places = stretches.map((stretch) => {
    const blocks = blocksOf(stretch);
    const [first, last] = [blocks[0] as CurrentBlock, blocks.at(-1) as CurrentBlock];
    return first === last ? `“${shortened(first)}”` : `从“${shortened(first)}”到“${shortened(last)}”`;
  });
  const more = places.length > MOST_REMOVED ? `等 ${places.length} 处` : '';
  const text = `退回的文件只有规划的一部分，缺少的部分没有当作删除：${places.slice(0, MOST_REMOVED).join('；')}${more}。`;
  return tell(text, null, stretches.flatMap(blocksOf), author);
}

function tell(
  text: string,
  block: CurrentBlock | null,
  gone: readonly CurrentBlock[],
  author: string,
): ReturnedItem {
  return {
    kind: 'comment',
    key: hashText(['missing', author, ...gone.map(({ name }) => name)].join('|')),
    author,
    date: null,
    anchor: block && wholeAnchor(block),
    quote: block?.words.slice(0, 2000) ?? null,
    resolved: false,
    text,
    replies: [],
  };
}

function shortened({ words }: CurrentBlock): string {
  const text = words.trim();
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
