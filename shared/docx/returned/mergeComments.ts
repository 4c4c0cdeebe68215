import type { SourceComment, SourceThread } from '../../text/source';
import { hashText } from '../write/blockNames';
import { commentParagraphId } from '../write/reviewComments';
import { anchorOf, findNear, wholeAnchor } from './anchors';
import type { MatchedParagraph } from './matchParagraphs';
import type { ReturnedFile } from './readReturned';
import type { KnownComment, ReturnedItem } from './returnedItem';

/** The comments of a returned file that the plan does not have: new threads, and answers in threads that went out with it. */
export function mergeComments(
  { threads }: ReturnedFile,
  matched: readonly MatchedParagraph[],
  known: readonly KnownComment[],
): readonly ReturnedItem[] {
  const knownBy = createKnown(known);
  return threads
    .filter(({ proposal }) => !proposal)
    .flatMap((thread): readonly ReturnedItem[] => {
      const home = thread.comments.map(knownBy).find((comment) => comment !== null);
      const fresh = thread.comments.filter((comment) => knownBy(comment) === null);
      if (home) return fresh.map((comment) => replyTo(home.threadId, comment));
      const [first, ...replies] = fresh;
      return first ? [commentOn(thread, first, replies, { matched, threads })] : [];
    });
}

/** A comment is known by the id of its paragraph, or where a program gave it another one by author and words. */
function createKnown(known: readonly KnownComment[]): (comment: SourceComment) => KnownComment | null {
  const byMark = new Map(known.map((comment) => [commentParagraphId(comment.id), comment]));
  const byWords = new Map(known.map((comment) => [wordsKey(comment), comment]));
  return ({ mark = '', author, text }) => {
    const marked = byMark.get(mark.toUpperCase());
    if (marked && wordsKey(marked) === wordsKey({ author, text })) return marked;
    return byWords.get(wordsKey({ author, text })) ?? marked ?? null;
  };
}

/** A comment whose words are gone went out with them before its own: “…”：… */
function wordsKey({ author, text }: Pick<SourceComment, 'author' | 'text'>): string {
  return `${author}|${text.replace(/^“[^”]*”：/, '').replace(/\s+/g, '')}`;
}

function replyTo(threadId: string, { author, date, text }: SourceComment): ReturnedItem {
  return { kind: 'reply', key: keyOf({ author, date, text }), threadId, author, date, text };
}

function commentOn(
  thread: SourceThread,
  { author, date, text }: SourceComment,
  replies: readonly SourceComment[],
  { matched, threads }: { matched: readonly MatchedParagraph[]; threads: readonly SourceThread[] },
): ReturnedItem {
  const placeOf = (key: string) => matched.find(({ paragraph }) => paragraph.threads.has(key));
  const own = placeOf(thread.key);
  const addition = own ? null : findAddition(thread.quote, threads);
  const place = own ?? (addition ? placeOf(addition.key) : undefined);
  const stretch = own?.paragraph.threads.get(thread.key);
  const block = place?.block ?? place?.after ?? null;
  const words = stretch ? (own?.paragraph.words.slice(stretch.from, stretch.to) ?? '') : thread.quote;
  const at = own?.block && stretch ? findNear(own.block.words, words, stretch.from) : null;
  const exact = block && at !== null ? anchorOf(block, at, at + words.length) : null;
  return {
    kind: 'comment',
    key: keyOf({ author, date, text }),
    author,
    date,
    anchor: exact ?? (block && wholeAnchor(block)),
    quote: thread.quote || null,
    onAddition: addition || (own && !own.block) ? words : null,
    resolved: thread.resolved,
    text,
    replies: replies.map(({ author: by, date: at_, text: words_ }) => ({
      author: by,
      date: at_,
      text: words_,
    })),
  };
}

/** The tracked addition that holds some words. */
function findAddition(words: string, threads: readonly SourceThread[]): SourceThread | null {
  if (words.trim() === '') return null;
  return threads.find(({ proposal }) => proposal?.replacement.includes(words)) ?? null;
}

function keyOf({ author, date, text }: SourceComment): string {
  return hashText(['comment', author, date ?? '', text.replace(/\s+/g, '')].join('|'));
}
