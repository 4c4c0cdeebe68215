import { commonEnd, commonStart } from '../../text/commonEnds';
import type { SourceThread } from '../../text/source';
import { type OpinionParagraph, opinionParagraphs, type WordsInContext } from './opinionParagraphs';
import { readDocxSource } from './readDocx';

/** An opinion that a Word file brings: a comment, or a tracked change as a proposed wording. */
export interface DocxOpinion {
  readonly author: string;
  /** The words of the file that it is about, '' when none. */
  readonly quote: string;
  readonly text: string;
  /** For a tracked change: what the words should be. */
  readonly wording: string;
  /** The words in their context, of the first paragraph where they stand in several; null for none. */
  readonly place: WordsInContext | null;
}

const ADDED = '建议增加一段。';
/** So many characters of a paragraph's beginning say which it is. */
const LONGEST_START = 12;
/** Ends of clauses: a proposed wording is told with the clauses that it changes. */
const CLAUSE_END = /[，。；：、！？,;:!?]/;

/**
 * The opinions in a Word file that came back from a department: its comments with the words they hang on (answers to comments are comments), and its
 * tracked insertions and deletions, one opinion a paragraph. In reading order; what has no place comes last. Throws like `readDocxSource`.
 */
export function readDocxOpinions(bytes: Uint8Array): DocxOpinion[] {
  const { blocks, threads = [] } = readDocxSource(bytes, { changes: 'propose' });
  const byKey = new Map(threads.map((thread) => [thread.key, thread]));
  const paragraphs = opinionParagraphs(blocks);
  const last = new Map(paragraphs.flatMap((each) => [...each.stretches.keys()].map((key) => [key, each])));
  const placed = paragraphs.flatMap((paragraph) => [
    ...changesOf(paragraph, byKey),
    ...[...paragraph.stretches.keys()]
      .filter((key) => last.get(key) === paragraph)
      .flatMap((key) => commentsOf(byKey.get(key), placeOf(key, paragraphs))),
  ]);
  const placeless = threads.filter(({ key }) => !last.has(key));
  return [...placed, ...placeless.flatMap((thread) => [...addedBy(thread), ...commentsOf(thread, null)])];
}

/** Where a thread's words begin: the first paragraph that has some of them. */
function placeOf(key: string, paragraphs: readonly OpinionParagraph[]): WordsInContext | null {
  for (const paragraph of paragraphs) {
    const stretch = paragraph.stretches.get(key);
    if (stretch && paragraph.text.slice(stretch.from, stretch.to).trim() !== '')
      return paragraph.inContext(stretch);
  }
  return null;
}

function commentsOf(thread: SourceThread | undefined, place: WordsInContext | null): DocxOpinion[] {
  if (!thread || thread.proposal) return [];
  const { quote, comments } = thread;
  return comments
    .filter(({ text }) => text !== '')
    .map(({ author, text }) => ({ author, quote, text, wording: '', place }));
}

/** What a tracked change without a place adds, such as a row. */
function addedBy({ proposal, comments }: SourceThread): DocxOpinion[] {
  if (!proposal?.replacement) return [];
  return [
    { author: comments[0]?.author ?? '', quote: '', text: ADDED, wording: proposal.replacement, place: null },
  ];
}

interface Change {
  readonly author: string;
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

function changesOf(paragraph: OpinionParagraph, threads: ReadonlyMap<string, SourceThread>): DocxOpinion[] {
  const { text } = paragraph;
  const changes = [...paragraph.stretches]
    .flatMap(([key, { from }]) => narrow(threads.get(key), from))
    .sort((one, other) => one.from - other.from);
  const added = changes.flatMap((change) => addedBefore(change, text));
  const own = changes
    .map(withoutAdded)
    .filter(({ from, to, replacement }) => from < to || replacement !== '');
  if (own.length === 0) return added;
  let newer = '';
  let at = 0;
  for (const { from, to, replacement } of own) {
    newer += text.slice(at, from) + replacement;
    at = to;
  }
  newer += text.slice(at);
  const author = [...new Set(own.map((change) => change.author))].filter(Boolean).join('、');
  return [...added, ...wordingOf(author, paragraph, newer)];
}

/** A change without the unchanged words that it hangs on. */
function narrow(thread: SourceThread | undefined, start: number): Change[] {
  if (!thread?.proposal) return [];
  const { original, replacement } = thread.proposal;
  const before = commonStart(original, replacement);
  const after = Math.min(
    commonEnd(original, replacement),
    Math.min(original.length, replacement.length) - before,
  );
  return [
    {
      author: thread.comments[0]?.author ?? '',
      from: start + before,
      to: start + original.length - after,
      replacement: replacement.slice(before, replacement.length - after),
    },
  ];
}

/** Whole paragraphs that would come in before this one. */
function addedBefore({ author, from, replacement }: Change, following: string): DocxOpinion[] {
  if (from !== 0) return [];
  const words = following.trim();
  const start = words.length > LONGEST_START ? `${words.slice(0, LONGEST_START)}…` : words;
  const text = start === '' ? ADDED : `建议在“${start}”一段之前增加一段。`;
  return replacement
    .split('\n')
    .slice(0, -1)
    .map((wording) => ({ author, quote: '', text, wording, place: null }));
}

function withoutAdded(change: Change): Change {
  if (change.from !== 0) return change;
  return { ...change, replacement: change.replacement.slice(change.replacement.lastIndexOf('\n') + 1) };
}

/** A paragraph's change, told with the clauses that it changes. */
function wordingOf(author: string, paragraph: OpinionParagraph, newer: string): DocxOpinion[] {
  const older = paragraph.text;
  if (older === newer) return [];
  if (newer === '') {
    const place = paragraph.inContext({ from: 0, to: older.length });
    return [{ author, quote: older, text: '建议删去这一段。', wording: '', place }];
  }
  const start = commonStart(older, newer);
  const end = Math.min(commonEnd(older, newer), Math.min(older.length, newer.length) - start);
  let from = start;
  while (from > 0 && !CLAUSE_END.test(older[from - 1] as string)) from -= 1;
  let behind = end;
  while (behind > 0 && !CLAUSE_END.test(older[older.length - behind] as string)) behind -= 1;
  return [
    {
      author,
      quote: older.slice(from, older.length - behind),
      text: '建议修改文字。',
      wording: newer.slice(from, newer.length - behind),
      place: paragraph.inContext({ from, to: older.length - behind }),
    },
  ];
}
