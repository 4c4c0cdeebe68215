import { glue } from './lines/joinWrappedLines';
import { markdownNoteKey, markdownRuns } from './lines/markdownRuns';
import { opensItem } from './recognise/labels';
import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph } from './source';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const BULLET = /^([ \t]*)[-*+][ \t]+(.*)$/;
const NOTE = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const DELIMITERS = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$/;
const PICTURE = /!\[((?:\\.|[^\]\\])*)\]\([^()]*\)/g;
/** What programs write above the text: title, author, date. */
const FRONT_MATTER = /^\uFEFF?---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/;
/** Quotations in quotations beyond are nobody's. */
const DEEPEST_QUOTE = 8;
/** Fewer headings are lines that only begin with a sign. */
const FEWEST_HEADINGS = 2;

/** Whether a text is Markdown: several of its lines are headings with #. */
export function isMarkdown(text: string): boolean {
  let count = 0;
  for (const line of text.split('\n')) if (HEADING.test(line)) count += 1;
  return count >= FEWEST_HEADINGS;
}

/**
 * Markdown (CommonMark with pipe tables and notes) in blocks: headings with their level, paragraphs, tables, bullets; a quotation that is a box
 * (专栏1) as a frame. Pictures are losses.
 */
export function readMarkdownSource(text: string): SourceDocument {
  const losses: { text: string; reason: string }[] = [];
  const withoutPictures = text.replace(/\r\n?/g, '\n').replace(PICTURE, (_, alternative: string) => {
    losses.push({ text: alternative, reason: '图片没有随文本保存，需要重新插入。' });
    return '';
  });
  const front = FRONT_MATTER.exec(withoutPictures);
  const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(front?.[1] ?? '')?.[1];
  if (front)
    losses.push({
      text: front[1] ?? '',
      reason: '文件开头的说明不是正文，没有导入；其中的标题作为规划的标题。',
    });
  const body = readBlocks(withoutPictures.slice(front?.[0].length ?? 0).split('\n'));
  return { blocks: title ? [paragraph(title, { outlineLevel: 0 }), ...body] : body, losses };
}

function readBlocks(lines: readonly string[], depth = 0): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(paragraph(open.reduce(joinLines)));
    open = [];
  };
  const take = (...found: readonly SourceBlock[]) => {
    close();
    blocks.push(...found);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const heading = HEADING.exec(line);
    const note = NOTE.exec(line);
    const bullet = BULLET.exec(line);
    if (FENCE.test(line)) {
      const end = endOf(lines, index + 1, (next) => !FENCE.test(next));
      take(
        ...lines
          .slice(index + 1, end)
          .filter((each) => each.trim())
          .map((each) => plain(each)),
      );
      index = end;
    } else if (line.trim() === '' || RULE.test(line)) close();
    else if (heading) take(paragraph(heading[2] ?? '', { outlineLevel: heading[1]?.length ?? 1 }));
    else if (note) take(paragraph(note[2] ?? '', { noteKey: markdownNoteKey(note[1] ?? '') }));
    else if (DELIMITERS.test(lines[index + 1] ?? '') && line.includes('|')) {
      const end = endOf(lines, index + 2, (next) => next.includes('|'));
      take(readTable([line, ...lines.slice(index + 2, end)]));
      index = end - 1;
    } else if (/^ {0,3}>/.test(line)) {
      const end = endOf(lines, index, (next) => /^ {0,3}>/.test(next));
      const marks = depth < DEEPEST_QUOTE ? /^ {0,3}> ?/ : /^(?: {0,3}> ?)+/;
      take(
        ...readQuote(
          lines.slice(index, end).map((each) => each.replace(marks, '')),
          depth + 1,
        ),
      );
      index = end - 1;
    } else if (bullet) {
      const level = Math.min(8, Math.floor((bullet[1] ?? '').replace(/\t/g, '    ').length / 2));
      take(paragraph(bullet[2] ?? '', { numbering: { label: '•', level } }));
    } else if (opensItem(line)) {
      close();
      open.push(line);
    } else open.push(line);
  }
  close();
  return blocks;
}

function endOf(lines: readonly string[], from: number, goesOn: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && goesOn(lines[end] ?? '')) end += 1;
  return end;
}

/** Two lines of a paragraph; two blanks or a backslash at the end of the first one part them. */
function joinLines(text: string, line: string): string {
  const broken = /^(.*?)(?: {2,}|\\)$/s.exec(text);
  return broken ? `${broken[1]}\n${line.trim()}` : glue(text, line);
}

function paragraph(text: string, hints: Omit<SourceParagraph, 'type' | 'runs'> = {}): SourceParagraph {
  return { type: 'paragraph', runs: markdownRuns(text.trim().replace(/<br\s*\/?>/gi, '\n')), ...hints };
}

function plain(text: string): SourceParagraph {
  return { type: 'paragraph', runs: [{ text }] };
}

function readTable(lines: readonly string[]): SourceBlock {
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/^\|/, '')
      .replace(/(?<!\\)\|$/, '')
      .split(/(?<!\\)\|/),
  );
  return {
    type: 'table',
    rows: rows.map((cells, index) => ({ cells: cells.map(readCell), ...(index === 0 && { header: true }) })),
  };
}

function readCell(text: string): SourceCell {
  const lines = text.replace(/\\\|/g, '|').split(/<br\s*\/?>/i);
  return { blocks: lines.map((line) => paragraph(line)), columnSpan: 1, rowSpan: 1 };
}

/** A quotation that begins with the label of a box is its frame. */
function readQuote(lines: readonly string[], depth: number): SourceBlock[] {
  const blocks = readBlocks(lines, depth);
  const isBox = /^[\s*_]*专\s*栏/.test(lines.find((line) => line.trim() !== '') ?? '');
  if (!isBox) return blocks;
  return [{ type: 'table', rows: [{ cells: [{ blocks, columnSpan: 1, rowSpan: 1 }] }] }];
}
