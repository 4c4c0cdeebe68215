import type { SourceRun } from '../source';

interface InlineMark {
  readonly pattern: RegExp;
  readonly style: Omit<SourceRun, 'text'>;
}

const MARKS: readonly InlineMark[] = [
  { pattern: /(\*\*|__)(?=\S)((?:\\.|(?!\1).)+?)\1/s, style: { bold: true } },
  { pattern: /(\*)(?=\S)((?:\\.|[^*])+?)\*/s, style: { italic: true } },
  { pattern: /(?<![\p{L}\p{N}])(_)(?=\S)((?:\\.|[^_])+?)_(?![\p{L}\p{N}])/su, style: { italic: true } },
  { pattern: /(~~)(?=\S)(.+?)~~/s, style: {} },
  { pattern: /(`+)(.+?)\1/s, style: {} },
];
const NOTE = /\[\^([^\]\s]+)\]/;
const LINK = /\[((?:\\.|[^\]\\])*)\]\([^()\s]*(?:\s+"[^"]*")?\)/;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** Longer paragraphs are nobody's text: they are taken as they stand. */
const LONGEST = 5000;

/** The runs of a text with the inline marks of Markdown: strong, emphasis, links (their words), note marks, escapes. */
export function markdownRuns(text: string): readonly SourceRun[] {
  if (text.length > LONGEST) return [{ text }];
  return readRuns(text, {}).filter((run) => run.text !== '' || run.note !== undefined);
}

/** The key of a note `[^key]` in runs. */
export function markdownNoteKey(name: string): string {
  return `markdown ${name}`;
}

function readRuns(text: string, style: Omit<SourceRun, 'text'>): readonly SourceRun[] {
  const unescaped = hideEscapes(text);
  const note = NOTE.exec(unescaped);
  const link = LINK.exec(unescaped);
  const marks = MARKS.map(({ pattern, style: own }) => ({ match: pattern.exec(unescaped), own }));
  const starts = [note, link, ...marks.map(({ match }) => match)].map((match) => match?.index ?? text.length);
  const first = Math.min(...starts);
  if (first === text.length) return [{ text: text.replace(ESCAPE, '$1'), ...style }];
  const before = { text: text.slice(0, first).replace(ESCAPE, '$1'), ...style };
  const rest = (match: RegExpExecArray) => readRuns(text.slice(first + match[0].length), style);
  if (note?.index === first)
    return [before, { text: '', note: markdownNoteKey(note[1] ?? '') }, ...rest(note)];
  if (link?.index === first)
    return [
      before,
      ...readRuns(text.slice(first + 1, first + 1 + (link[1] ?? '').length), style),
      ...rest(link),
    ];
  const found = marks.find(({ match }) => match?.index === first);
  const match = found?.match as RegExpExecArray;
  const from = first + (match[1] ?? '').length;
  const inner = text.slice(from, from + (match[2] ?? '').length);
  return [before, ...readRuns(inner, { ...style, ...found?.own }), ...rest(match)];
}

/** The text with escaped signs replaced by one that marks nothing, letter for letter. */
function hideEscapes(text: string): string {
  return text.replace(ESCAPE, '\uE000\uE000');
}
