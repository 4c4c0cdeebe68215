import type { SourceRun } from '../source';
import { settleAnnexLists } from './annexLists';
import { parseLabel } from './labels';
import type { Line } from './line';
import { lineAt, type Part } from './part';
import { isProse } from './plainHeadings';
import { sliceRuns, trimRuns } from './runs';

const LABEL =
  /^(?:附\s*[件录表]|附(?=\s*\d))\s*((?:[0-9０-９一二三四五六七八九十]{1,3}(?:\s*[-—－–.．]\s*\d{1,2})?)?)\s*[：:]?$/;
const LABEL_AND_TITLE =
  /^(附\s*[件录表]\s*[0-9０-９一二三四五六七八九十]{1,3}(?:\s*[-—－–]\s*\d{1,2})?\s*[：:、.．]?)\s*(.+)$/;
/** An annex that is the only one: 附件：主要指标表 right above its table. */
const UNCOUNTED = /^(附\s*[件录表]\s*[：:])\s*(?!\d{1,2}\s*[.．、])(.+)$/;
const LONGEST_TITLE = 60;

/**
 * Finds annexes (附件1 with its title; 附件： with titled tables below it) and the list of them in the body. The list becomes one
 * computed piece when it names the annexes that follow, else it stays as text.
 */
export function findAnnexes(parts: readonly Part[]): readonly Part[] {
  return settleAnnexLists(readAnnexes(parts));
}

function readAnnexes(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  for (let index = 0; index < parts.length; ) {
    const step = readTitledTables(parts, index) ?? readAnnex(parts, index);
    found.push(...(step?.parts ?? [parts[index] as Part]));
    index = step?.end ?? index + 1;
  }
  return found;
}

interface Step {
  readonly parts: readonly Part[];
  readonly end: number;
}

/** 附件： followed by labelled titles, each right above a table. */
function readTitledTables(parts: readonly Part[], start: number): Step | null {
  if (!/^附\s*[件录表]\s*[：:]?$/.test(lineAt(parts, start)?.whole ?? '')) return null;
  const form = lineAt(parts, start + 1)?.label?.form;
  if (!form) return null;
  const found: Part[] = [{ type: 'annexList' }];
  let titles = 0;
  let index = start + 1;
  for (; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    const line = lineAt(parts, index);
    if (line?.label?.form === form && line.label.count === titles + 1) {
      if (!isAboveTable(parts, index)) return null;
      found.push({ type: 'annex', written: line.label.written, title: [line.runs] });
      titles += 1;
    } else found.push(part);
  }
  return { parts: found, end: index };
}

function isAboveTable(parts: readonly Part[], index: number): boolean {
  for (let next = index + 1; next <= index + 3; next += 1) {
    if (parts[next]?.type === 'table') return true;
    if ((lineAt(parts, next)?.whole.length ?? 99) > LONGEST_TITLE) return false;
  }
  return false;
}

/** 附件1 on a line of its own above its title, or in one line with it. */
function readAnnex(parts: readonly Part[], index: number): Step | null {
  const line = lineAt(parts, index);
  if (!line || line.label) return null;
  const alone = LABEL.exec(line.whole.replace(/^[（(](.*)[）)]$/, '$1'));
  if (alone) {
    if (!alone[1] && parseLabel(lineAt(parts, index + 1)?.whole ?? '')) return null;
    const title = readTitle(parts, index + 1);
    const written = line.whole;
    return { parts: [{ type: 'annex', written, title }], end: index + 1 + title.length };
  }
  const both =
    LABEL_AND_TITLE.exec(line.whole) ??
    (parts[index + 1]?.type === 'table' ? UNCOUNTED.exec(line.whole) : null);
  const from = line.whole.length - (both?.[2]?.length ?? 0);
  if (!both || line.whole.length > LONGEST_TITLE || /[。；，]/.test(line.whole)) return null;
  return {
    parts: [{ type: 'annex', written: both[1] ?? null, title: [trimRuns(sliceRuns(line.runs, from))] }],
    end: index + 1,
  };
}

/** The lines of an annex's title: the first one, and the lines after it as long as none is complete. */
function readTitle(parts: readonly Part[], start: number): readonly (readonly SourceRun[])[] {
  const first = lineAt(parts, start);
  if (!first || !isTitleLine(first)) return [];
  const second = lineAt(parts, start + 1);
  const goesOn =
    second && isTitleLine(second) && !NAMES_LIST.test(first.whole) && NAMES_LIST.test(second.whole);
  return goesOn ? [first.runs, second.runs] : [first.runs];
}

const NAMES_LIST = /(?:表|清单|目录|一览|工程|项目|指标|目标|分工|说明|图|方案|计划)(?:[（(].*[）)])?$/;

/** 表1：… names the table below it, not the annex. */
const CAPTION = /^[表图]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[-—－.．：:、\s\u3000]/;

function isTitleLine(line: Line): boolean {
  return (
    !line.label &&
    !CAPTION.test(line.whole) &&
    line.whole.length <= LONGEST_TITLE &&
    !isProse(line.whole) &&
    !/[。；：]$/.test(line.whole) &&
    !/^单位[：:]/.test(line.whole)
  );
}
