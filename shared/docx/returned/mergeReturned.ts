import { compareText } from '../../compare/compareText';
import type { Anchor } from '../../protocol/anchor';
import type { ProposedChange } from '../../protocol/proposals';
import type { SourceThread } from '../../text/source';
import { hashText, wordsHash } from '../write/blockNames';
import { findNear, wholeAnchor } from './anchors';
import { CHANGED_SINCE, UNTRACKED } from './changeNotes';
import type { CurrentBlock, CurrentPlan } from './currentBlocks';
import { joinSplitParagraphs } from './joinSplitParagraphs';
import { type MatchedParagraph, matchParagraphs } from './matchParagraphs';
import { mergeComments } from './mergeComments';
import { findMovedBlocks } from './movedBlocks';
import { findNewRows, type NewRow } from './newRows';
import { pieceAt, piecesOfBlock } from './piecesOfBlock';
import { propose, proposeWords } from './proposeChange';
import type { ReturnedFile } from './readReturned';
import { removedBlocks } from './removedBlocks';
import type { KnownComment, ReturnedItem } from './returnedItem';
import { createSentChanges } from './sentChanges';

/** What a proposal holds at most: characters of a paragraph, paragraphs. */
const LONGEST_WORDS = 5000;
const MOST_BLOCKS = 50;

/**
 * Takes from a returned file what is not in the plan: comments, answers and, as proposals, changes, tracked or not (SPEC RET-1 … RET-5). `sent`
 * are the tracked changes that went out with it.
 */
export function mergeReturned(
  file: ReturnedFile,
  plan: CurrentPlan,
  known: readonly KnownComment[],
  sent = createSentChanges(file),
): readonly ReturnedItem[] {
  const paragraphs = joinSplitParagraphs(file.paragraphs);
  const matched = matchParagraphs(
    paragraphs,
    plan,
    wordsHash,
    file.sent === null ? undefined : ({ base }) => base,
  );
  // A block that is empty now is not among the blocks of the plan; its mark still names it.
  const places = [
    ...file.paragraphs.map((paragraph) => ({ paragraph, name: paragraph.mark?.block ?? null })),
    ...matched.flatMap(({ paragraph, block }) => (block ? [{ paragraph, name: block.name }] : [])),
  ];
  const names = new Map(
    places.flatMap(({ paragraph, name }) => [...paragraph.threads.keys()].map((key) => [key, name] as const)),
  );
  const fresh = file.threads.filter(
    (thread) => !thread.proposal || !sent.take(names.get(thread.key) ?? null, thread),
  );
  const threads = new Map(fresh.map((thread) => [thread.key, thread]));
  const added = findNewRows(paragraphs, matched);
  const proposals = matched
    .filter(({ paragraph }) => !added.taken.has(paragraph))
    .flatMap((each) => [...trackedChanges(each, threads), ...openChanges(each, file, plan)]);
  const removed = removedBlocks(file, plan, matched);
  return [
    ...mergeComments(file, matched, known),
    ...proposals,
    ...added.rows.map((row) => proposeRow(row, file.savedBy)),
    ...placelessChanges(fresh, matched),
    ...removed,
    ...movedBlocks(file, matched),
  ];
}

/** Tracked changes that are in no paragraph of the plan, such as rows that came in: comments on the plan. */
function placelessChanges(
  threads: readonly SourceThread[],
  matched: readonly MatchedParagraph[],
): ReturnedItem[] {
  const placed = new Set(
    matched.flatMap(({ paragraph, block }) => (block ? [...paragraph.threads.keys()] : [])),
  );
  return threads.flatMap(({ key, proposal, comments: [by] }): ReturnedItem[] => {
    if (!proposal || placed.has(key)) return [];
    const { original, replacement } = proposal;
    const [author, date] = [by?.author ?? '', by?.date ?? null];
    const text = [original && `建议删除：“${original}”`, replacement && `建议增加：“${replacement}”`]
      .filter(Boolean)
      .join('，');
    const itemKey = hashText(['placeless', author, original, replacement].join('|'));
    return [
      {
        kind: 'comment',
        key: itemKey,
        author,
        date,
        anchor: null,
        quote: null,
        resolved: false,
        text,
        replies: [],
      },
    ];
  });
}

/** Tracked changes of a paragraph. */
function trackedChanges(
  { paragraph, block }: MatchedParagraph,
  threads: ReadonlyMap<string, SourceThread>,
): ReturnedItem[] {
  if (!block) return [];
  return [...paragraph.threads].flatMap(([key, { from }]): ReturnedItem[] => {
    const thread = threads.get(key);
    if (!thread?.proposal) return [];
    const { original, replacement } = thread.proposal;
    const [by] = thread.comments;
    const place = findNear(block.words, original, from);
    const author = by?.author ?? '';
    const date = by?.date ?? null;
    const by_ = { author, date, note: '' };
    const added =
      original !== '' && place === 0 && !paragraph.isInTable ? addedBefore(original, replacement) : null;
    if (!added) return [proposeWords(block, place, { original, replacement, ...by_ })];
    const change: ProposedChange = { type: 'addBlocks', side: 'before', blocks: added.blocks };
    const rest = { original: '', replacement: added.rest, ...by_ };
    return [
      propose(block, wholeAnchor(block), change, by_),
      ...(added.rest === '' ? [] : [proposeWords(block, 0, rest)]),
    ];
  });
}

/** The paragraphs that a tracked change would have stand before one, and what it adds at the beginning of that one; null for a change of words alone. */
function addedBefore(
  original: string,
  replacement: string,
): { readonly blocks: string[]; readonly rest: string } | null {
  if (!replacement.endsWith(original)) return null;
  const lines = replacement.slice(0, -original.length).split('\n');
  const rest = lines.pop() ?? '';
  const blocks = lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LONGEST_WORDS);
  return blocks.length > 0 && blocks.length <= MOST_BLOCKS ? { blocks, rest } : null;
}

/** Changes that nobody tracked: the words are not those that went out, and not those of now. */
function openChanges(
  { paragraph, block, after }: MatchedParagraph,
  { savedBy, exported }: ReturnedFile,
  plan: CurrentPlan,
): ReturnedItem[] {
  const by = { author: savedBy, date: null };
  if (!block) {
    if (!after) return [];
    // Paragraphs cannot stand beside a cell.
    if (after.place.columnId !== null && paragraph.isInTable)
      return [
        proposeWords(after, null, { original: '', replacement: paragraph.words, ...by, note: UNTRACKED }),
      ];
    const change: ProposedChange = {
      type: 'addBlocks',
      side: 'after',
      blocks: [paragraph.words.trim().slice(0, 5000)],
    };
    return [propose(after, wholeAnchor(after), change, { ...by, note: UNTRACKED })];
  }
  const hash = wordsHash(paragraph.words);
  const [current, base] = [wordsHash(block.words), wordsHash(block.base)];
  const then = paragraph.mark?.words ?? exported?.get(block.name) ?? null;
  if (hash === current || hash === base || hash === then) return [];
  const isSame = then === null || then === current || then === base;
  const pieces = isSame
    ? null
    : piecesOfBlock(block, plan.blocks, then, (name) => exported?.has(name) ?? false);
  if (pieces)
    return hunksOf(pieces.map(({ words }) => words).join(''), paragraph.words).map((hunk) => {
      const at = pieceAt(pieces, hunk.from ?? 0, (hunk.from ?? 0) + hunk.original.length);
      return proposeWords(at?.piece ?? block, at?.from ?? null, { ...hunk, ...by, note: UNTRACKED });
    });
  if (!isSame)
    return [
      proposeWords(block, 0, {
        original: block.words,
        replacement: paragraph.words,
        ...by,
        note: CHANGED_SINCE,
      }),
    ];
  const hunks = then === base ? hunksOnBase(block, paragraph.words) : hunksOf(block.words, paragraph.words);
  return hunks.map(({ from, original, replacement }) =>
    proposeWords(block, from, { original, replacement, ...by, note: UNTRACKED }),
  );
}

interface Hunk {
  /** Null where the words have no place among those of now. */
  readonly from: number | null;
  readonly original: string;
  readonly replacement: string;
}

/** What changed in the words before what is tracked in the plan, at its place in the words of now. */
function hunksOnBase({ base, words }: CurrentBlock, newer: string): Hunk[] {
  if (base === words) return hunksOf(words, newer);
  const kept = compareText(base, words).filter(({ kind }) => kind === 'same');
  return hunksOf(base, newer).map((hunk) => {
    const at = hunk.from ?? 0;
    const piece = kept.find(({ older }) => older.from <= at && at + hunk.original.length <= older.to);
    return { ...hunk, from: piece ? piece.newer.from + at - piece.older.from : null };
  });
}

function hunksOf(older: string, newer: string): Hunk[] {
  const hunks: Hunk[] = [];
  for (const { kind, text, older: place } of compareText(older, newer)) {
    const last = hunks.at(-1);
    if (kind === 'deleted') hunks.push({ from: place.from, original: text, replacement: '' });
    else if (
      kind === 'inserted' &&
      last &&
      (last.from ?? 0) + last.original.length === place.from &&
      last.replacement === ''
    )
      hunks[hunks.length - 1] = { ...last, replacement: text };
    else if (kind === 'inserted') hunks.push({ from: place.from, original: '', replacement: text });
  }
  return hunks.filter(({ original, replacement }) => squeezed(original) !== squeezed(replacement));
}

/** A row that came: in a structured table as one, elsewhere as a comment that tells it. */
function proposeRow({ cells, after, beside }: NewRow, author: string): ReturnedItem {
  const by = { author, date: null, note: UNTRACKED };
  const told = cells.map((words) => words.trim()).join('｜');
  if (!beside || told.length > 5000)
    return proposeWords(after, null, { original: '', replacement: `表格新增一行：${told}`, ...by });
  const { rowId, side, columns } = beside;
  const change: ProposedChange = {
    type: 'addRow',
    side,
    cells: cells.flatMap((text, column) => {
      const columnId = columns[column];
      return columnId && text.trim() ? [{ columnId, text: text.trim() }] : [];
    }),
  };
  const anchor: Anchor = { blockId: rowId, columnId: null, from: 0, to: 0, quote: '' };
  return {
    kind: 'proposal',
    key: hashText(['row', rowId, author, told].join('|')),
    author,
    date: null,
    anchor,
    change,
    note: UNTRACKED,
  };
}

/** Paragraphs that stand elsewhere than they went out: comments that say where. */
function movedBlocks(
  { exported, isGuess, savedBy }: ReturnedFile,
  matched: readonly MatchedParagraph[],
): ReturnedItem[] {
  if (!exported) return [];
  return findMovedBlocks(matched, exported).map(({ block, after }): ReturnedItem => {
    const place = after ? `“${after.words.trim().slice(0, 30)}”之后` : '最前面';
    return {
      kind: 'comment',
      key: hashText(['move', block.name, savedBy, after?.name ?? ''].join('|')),
      author: savedBy,
      date: null,
      anchor: wholeAnchor(block),
      quote: block.words.slice(0, 2000),
      resolved: false,
      text: isGuess
        ? `退回的文件里这一段在${place}，与规划现在的次序不同。`
        : `退回的文件把这一段移到了${place}。`,
      replies: [],
    };
  });
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
