import { openDocxPackage } from './docxPackage';
import { findChild, type XmlElement } from './xml';

/** An opinion that a Word file brings: a comment, or a tracked change as a proposed wording. */
export interface DocxOpinion {
  readonly author: string;
  /** The words of the file that it is about, '' when none. */
  readonly quote: string;
  readonly text: string;
  /** For a tracked change: what the words should be. */
  readonly wording: string;
}

/** Ends of clauses: a proposed wording is told with the clauses that it changes. */
const CLAUSE_END = /[，。；：、！？,;:!?]/;

/**
 * The opinions in a Word file that came back from a department: its comments with the words they hang on (answers to comments are
 * comments), and its tracked insertions and deletions, one opinion a paragraph. In reading order. Throws like `openDocxPackage`.
 */
export function readDocxOpinions(bytes: Uint8Array): DocxOpinion[] {
  const parts = openDocxPackage(bytes);
  const body = findChild(parts.readXml('word/document.xml'), 'body');
  const comments = new Map(
    (parts.readXml('word/comments.xml')?.children ?? []).map((comment) => [
      comment.attributes.id ?? '',
      comment,
    ]),
  );
  if (!body) return [];
  const paragraphs = paragraphsIn(body).map(readParagraph);
  const quotes = quotesOf(paragraphs);
  return paragraphs.flatMap((paragraph) => [
    ...trackedChange(paragraph),
    ...paragraph.anchors.flatMap((id): DocxOpinion[] => {
      const comment = comments.get(id);
      if (!comment) return [];
      const text = paragraphsIn(comment)
        .map((each) => readParagraph(each).newer)
        .join('\n')
        .trim();
      const author = comment.attributes.author ?? '';
      return text === '' ? [] : [{ author, quote: quotes.get(id) ?? '', text, wording: '' }];
    }),
  ]);
}

interface ReadParagraph {
  /** The text before and after the tracked changes. */
  readonly older: string;
  readonly newer: string;
  readonly authors: readonly string[];
  /** The comments whose marks stand in it. */
  readonly anchors: readonly string[];
  /** Texts and the ends of comment ranges, in order. */
  readonly events: readonly ParagraphEvent[];
}

type ParagraphEvent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'start' | 'end'; readonly id: string };

function paragraphsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (child.name === 'p' ? [child] : paragraphsIn(child)));
}

function readParagraph(element: XmlElement): ReadParagraph {
  const events: ParagraphEvent[] = [];
  const authors = new Set<string>();
  const anchors: string[] = [];
  let [older, newer] = ['', ''];
  const visit = (parent: XmlElement, change: 'ins' | 'del' | null) => {
    for (const child of parent.children) {
      const { id = '' } = child.attributes;
      if (child.name === 'commentRangeStart') events.push({ kind: 'start', id });
      else if (child.name === 'commentRangeEnd') events.push({ kind: 'end', id });
      else if (child.name === 'commentReference') anchors.push(id);
      else if (child.name === 't' || child.name === 'delText') {
        if (change !== 'ins') older += child.text;
        if (change !== 'del') newer += child.text;
        if (change !== 'ins') events.push({ kind: 'text', text: child.text });
      } else if (child.name === 'ins' || child.name === 'del') {
        if (child.attributes.author && child.children.some(({ name }) => name === 'r'))
          authors.add(child.attributes.author);
        visit(child, child.name);
      } else if (child.name !== 'pPr' && child.name !== 'rPr') visit(child, change);
    }
  };
  visit(element, null);
  return { older, newer, authors: [...authors], anchors, events };
}

function quotesOf(paragraphs: readonly ReadParagraph[]): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>();
  const open = new Set<string>();
  for (const { events } of paragraphs)
    for (const event of events) {
      if (event.kind === 'start') open.add(event.id);
      else if (event.kind === 'end') open.delete(event.id);
      else if (event.kind === 'text')
        for (const id of open) quotes.set(id, (quotes.get(id) ?? '') + event.text);
    }
  return quotes;
}

function trackedChange({ older, newer, authors }: ReadParagraph): DocxOpinion[] {
  if (older === newer) return [];
  const author = authors.join('、');
  if (older === '') return [{ author, quote: '', text: '建议增加一段。', wording: newer }];
  if (newer === '') return [{ author, quote: older, text: '建议删去这一段。', wording: '' }];
  const start = commonStart(older, newer);
  const end = Math.min(
    commonStart(reversed(older), reversed(newer)),
    Math.min(older.length, newer.length) - start,
  );
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
    },
  ];
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
}
