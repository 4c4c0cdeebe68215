import type { Loss } from '../../plan/plan';
import type { CoverLetter } from '../../schema/settings';
import type { SourceRun } from '../source';
import { readCoverLetter } from './coverLetter';
import { squeeze } from './furniture';
import { takeClosingImprint } from './imprint';
import { putTitleFirst } from './lateTitle';
import type { Line } from './line';
import { type LinePart, lineAt, type Part } from './part';
import { isStandingHeading } from './plainHeadings';

export interface FrontMatter {
  readonly coverLetter: CoverLetter | null;
  /** The lines of the title, of the subtitle. */
  readonly title: readonly (readonly SourceRun[])[];
  readonly subtitle: readonly (readonly SourceRun[])[];
  readonly rest: readonly Part[];
  readonly losses: readonly Loss[];
}

const LONGEST_TITLE_LINE = 45;
const LONGEST_SUBTITLE = 60;
const MOST_TITLE_LINES = 4;
/** Marks above the title of a cover. */
const MOST_MARKS = 6;
const LONGEST_MARK = 24;
const NAMES_DOCUMENT = /规\s*划|计\s*划|纲\s*要|方\s*案|意\s*见|报\s*告/;
const ISSUER = /^[\p{Script=Han}\s]{2,30}(?:局|委员会|办公室|人民政府|厅|管委会)(?:\s*文件)?$/u;
const SUBTITLE = /^(?:[（(][\s\S]*[）)]|——[\s\S]*|\d{4}\s*年?\s*[—\-–－~～至]+\s*\d{4}\s*年?)$/;

/** Reads what stands before the text: cover letter, title, subtitle; lines of the cover stay as centred lines. With a letter the 版记 at the end is read as well. */
export function readFrontMatter(source: readonly Part[]): FrontMatter {
  const cover = readCoverLetter(source);
  const losses: Loss[] = [...(cover?.losses ?? [])];
  let index = cover?.end ?? 0;
  while (/^附\s*件\s*\d?[：:]?$/.test(lineAt(source, index)?.whole ?? '')) {
    losses.push({ text: lineAt(source, index)?.whole ?? '', reason: '通知的附件标记：规划本身就是附件。' });
    index += 1;
  }
  while (source[index]?.type === 'pageBreak') index += 1;
  const { parts, moved } = putTitleFirst(source, index, countTitleLines);
  if (moved)
    losses.push({ text: '', reason: `“${moved}”原来排在标题前面，导入后排在标题后面，文字没有改动。` });
  const above = findLinesAbove(parts, index);
  index += above.length;
  const titleLines = findTitleLines(parts, index);
  const subtitleLines = titleLines.length > 0 ? findSubtitleLines(parts, index + titleLines.length) : [];
  index += titleLines.length + subtitleLines.length;
  const cleaned = dropRepeatedTitle(parts.slice(index), [...titleLines, ...subtitleLines]);
  const closing = cover ? takeClosingImprint(cleaned.rest) : { rest: cleaned.rest, imprint: null };
  const below = titleLines.length > 0 ? centreCover(closing.rest) : closing.rest;
  const rest = [...above.map((part): Part => ({ ...part, align: 'center' })), ...below];
  return {
    coverLetter: cover && { ...cover.letter, ...closing.imprint },
    title: titleLines.map((line) => line.runs),
    subtitle: subtitleLines.map((line) => line.runs),
    rest,
    losses: [...losses, ...cleaned.losses],
  };
}

/** What stands above the title of a cover, bodies (清河市人民政府) or marks (内部资料, 征求意见稿); nothing where no title follows. */
function findLinesAbove(parts: readonly Part[], start: number): readonly LinePart[] {
  const issuers = linesWhile(parts, start, ({ whole }) => ISSUER.test(whole));
  if (issuers.length > 0 || findTitleLines(parts, start).length > 0)
    return findTitleLines(parts, start + issuers.length).length > 0 ? issuers : [];
  const marks = linesWhile(parts, start, isCoverMark).slice(0, MOST_MARKS);
  const count = marks.findIndex((_, index) => namesDocument(findTitleLines(parts, start + index + 1)));
  return marks.slice(0, count + 1);
}

function linesWhile(parts: readonly Part[], start: number, test: (line: Line) => boolean): LinePart[] {
  const lines: LinePart[] = [];
  for (let part = parts[start]; part?.type === 'line' && test(part.line); part = parts[start + lines.length])
    lines.push(part);
  return lines;
}

function isCoverMark({ label, whole }: Line): boolean {
  return !label && whole.length <= LONGEST_MARK && !/[。；，]/.test(whole) && !isStandingHeading(whole);
}

function namesDocument(lines: readonly Line[]): boolean {
  return /(?:规\s*划|纲\s*要|计\s*划|方\s*案)$/.test(lines.at(-1)?.whole ?? '');
}

function findTitleLines(parts: readonly Part[], start: number): readonly Line[] {
  const lines: Line[] = [];
  for (let index = start; index < start + MOST_TITLE_LINES; index += 1) {
    const line = lineAt(parts, index);
    if (!line || !couldBeTitle(line)) break;
    lines.push(line);
    const complete = NAMES_DOCUMENT.test(line.whole) || line.source.outlineLevel === 0;
    const next = lineAt(parts, index + 1);
    if (
      complete &&
      !(
        next &&
        couldBeTitle(next) &&
        /^(?:规划|计划|纲要|方案|[和及暨与].*(?:规划|纲要|计划)$)/.test(next.whole)
      )
    )
      return lines;
  }
  return lines.slice(0, lines.length > 0 && isFollowedByText(parts, start + 1) ? 1 : 0);
}

/** The lines of the subtitle below a title that ends before an index. */
function findSubtitleLines(parts: readonly Part[], start: number): readonly Line[] {
  const lines: Line[] = [];
  for (let line = lineAt(parts, start); line; line = lineAt(parts, start + lines.length)) {
    if (line.label || line.whole.length > LONGEST_SUBTITLE || !SUBTITLE.test(line.whole)) break;
    lines.push(line);
  }
  return lines;
}

/** How many parts from an index on are a title with its subtitle, 0 for none. */
function countTitleLines(parts: readonly Part[], index: number): number {
  const count = findTitleLines(parts, index).length;
  return count === 0 ? 0 : count + findSubtitleLines(parts, index + count).length;
}

function couldBeTitle(line: Line): boolean {
  return (
    !line.label &&
    line.text.length <= LONGEST_TITLE_LINE &&
    !/[。；！？：]/.test(line.text) &&
    !SUBTITLE.test(line.text) &&
    !isStandingHeading(line.text) &&
    (line.source.outlineLevel ?? 0) === 0
  );
}

function isFollowedByText(parts: readonly Part[], index: number): boolean {
  const next = parts[index];
  return (
    next !== undefined && (next.type !== 'line' || next.line.label !== null || next.line.text.length > 20)
  );
}

/** A cover and the first page both carry the title: the second one is reported and left out. */
function dropRepeatedTitle(
  rest: readonly Part[],
  lines: readonly Line[],
): { rest: readonly Part[]; losses: Loss[] } {
  const words = squeeze(lines.map((line) => line.whole).join(''));
  for (let index = 0; lines.length > 0 && index < Math.min(rest.length, 12); index += 1) {
    let text = '';
    for (let end = index; end < index + MOST_TITLE_LINES + 2; end += 1) {
      const line = lineAt(rest, end);
      if (!line) break;
      text += squeeze(line.whole);
      const complete = text === words || (text === squeeze(lines[0]?.whole ?? '') && lines.length === 1);
      if (!complete) continue;
      const repeated = rest
        .slice(index, end + 1)
        .map((part) => (part.type === 'line' ? part.line.whole : ''));
      return {
        rest: [...rest.slice(0, index), ...rest.slice(end + 1)],
        losses: [{ text: repeated.join('\n'), reason: '封面与正文各有一次标题，只保留一次。' }],
      };
    }
  }
  return { rest, losses: [] };
}

/** Short lines between the title and the text (issuing office, month) stand in the middle of the cover. */
function centreCover(parts: readonly Part[]): readonly Part[] {
  let end = 0;
  for (let line = lineAt(parts, end); line && isCoverLine(line); line = lineAt(parts, end)) end += 1;
  return parts.map((part, index) =>
    index < end && part.type === 'line' ? { ...part, align: 'center' } : part,
  );
}

function isCoverLine(line: Line): boolean {
  return (
    !line.label &&
    line.text.length <= 30 &&
    !/[。；：，、]/.test(line.text) &&
    !isStandingHeading(line.text) &&
    /[局委会府厅院]$|\d\s*[年月日]|[年月日]$|[）)]$/.test(line.text)
  );
}
