import type { CheckContext } from './checkContext';
import { type CheckTable, readPlainTables } from './checkTable';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { remembering } from './perPassage';
import { type PlanTable, rowPassages } from './planTable';

/** 2021—2025, 2021年至2025年, 2020.12-2022.8: the years are groups 1 and 2. */
export const YEAR_RANGE =
  /(?<!\d)((?:19|20)\d\d)(?:年)?(?:\.\d{1,2}月?)?\s*[-—–~～至到]+\s*((?:19|20)\d\d)(?:年|\.\d{1,2}|(?!\d))/g;
const BUILDING_TIME =
  /(?:建设|实施|项目)?(?:时限|年限|工期|周期|起止时间|起止年限|建设时间|实施时间)[为：:是]?\s*$/;
const DUE = /(?:完成|建成|竣工|完工|投用|交付|投入使用)(?:时限|时间|年限|年份|日期)/;
const MOST_PLACES = 12;

interface Period {
  readonly from: number;
  readonly to: number;
}

interface ProjectTime {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly isEarly: boolean;
  /** True for a list of buildings that begins a year early: such lists often hold what was just begun. */
  readonly isNear: boolean;
}

/** Projects whose time lies outside the plan's period, one finding a table; what is carried on (续建) may have begun before. */
export function checkProjectTimes(context: CheckContext): readonly Finding[] {
  const { period } = context.settings;
  if (!period) return [];
  return [
    ...context.tables.flatMap((table) =>
      ['projects', 'keyProjects'].includes(table.model.kind)
        ? checkTimes(readTimes(readWrittenTimes(table), period), period)
        : [],
    ),
    ...readPlainTables(context).flatMap((table) =>
      checkTimes(readTimes(readPlainTimes(table), period), period),
    ),
  ];
}

function checkTimes(times: readonly ProjectTime[], period: Period): readonly Finding[] {
  const groups = new Map<string, ProjectTime[]>();
  for (const time of times) {
    const key = `${time.isEarly}:${time.isNear}`;
    groups.set(key, [...(groups.get(key) ?? []), time]);
  }
  return [...groups.values()].map((group) => report(group, period));
}

interface WrittenTime {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly isPeriod: boolean;
  readonly isCarriedOn: boolean;
}

function readTimes(written: readonly WrittenTime[], period: Period): readonly ProjectTime[] {
  return written.flatMap(({ passage, from, to, first, last, isPeriod, isCarriedOn }) => {
    const isEarly = first < period.from && !isCarriedOn;
    if ((!isEarly && last <= period.to) || first > last) return [];
    const isNear = isPeriod && first >= period.from - 1 && last <= period.to;
    return [{ passage, from, to, isEarly, isNear }];
  });
}

const readWrittenTimes = remembering((table: PlanTable): readonly WrittenTime[] =>
  table.model.rows.flatMap(({ id }) => {
    const due = dueTime(table, id);
    if (due) return [due];
    const cells = rowPassages(table, id).filter((cell) => cell !== null);
    const isCarriedOn = cells.some(({ text }) => /续建|跨期|结转/.test(text));
    return cells.flatMap((passage) => {
      const isPeriod = passage.cell?.role === 'period';
      return [...passage.figures.matchAll(YEAR_RANGE)].flatMap(({ index, 0: written, 1: first, 2: last }) => {
        if (!isPeriod && !BUILDING_TIME.test(passage.figures.slice(Math.max(0, index - 12), index)))
          return [];
        const from = isPeriod ? index : Math.max(0, index - 5);
        const to = index + written.length;
        return [{ passage, from, to, first: Number(first), last: Number(last), isPeriod, isCarriedOn }];
      });
    });
  }),
);

function report(times: readonly ProjectTime[], period: Period): Finding {
  const [first] = times as readonly [ProjectTime, ...ProjectTime[]];
  const written = first.passage.text.slice(first.from, first.to);
  const edge = first.isEarly ? `早于规划期起点${period.from}年` : `晚于规划期终点${period.to}年`;
  const others = times.length > 1 ? `等${times.length}项` : '';
  return {
    rule: 'period/project',
    severity: first.isNear ? 'info' : 'warning',
    message: `项目时间${written}${others}${edge}。`,
    places: times.slice(0, MOST_PLACES).map(({ passage, from, to }) => placeAt(passage, from, to)),
    expected: `${period.from}—${period.to}年`,
    found: written,
  };
}

/** A single year under 完成时限: done by then. */
function dueTime(table: PlanTable, rowId: string): WrittenTime | null {
  const column = table.model.columns.find(({ header }) => DUE.test(header));
  const passage = column && table.cells.get(`${rowId}:${column.id}`);
  return passage ? readDue(passage) : null;
}

function readDue(passage: Passage): WrittenTime | null {
  const year = /^(20\d\d)年?(?:底|末|\d{1,2}月)?$/.exec(passage.text.trim())?.[1];
  if (!year) return null;
  const last = Number(year);
  return { passage, from: 0, to: passage.text.length, first: last, last, isPeriod: true, isCarriedOn: true };
}

/** The times under 竣工时间 and the like in a plain table. */
const readPlainTimes = remembering(({ headers, rows }: CheckTable): readonly WrittenTime[] =>
  headers.flatMap((header, column) =>
    DUE.test(header)
      ? rows.flatMap(({ passages }) => {
          const passage = passages[column];
          const due = passage ? readDue(passage) : null;
          return due ? [due] : [];
        })
      : [],
  ),
);
