import type { Node } from '@tiptap/pm/model';
import type { CheckLists } from '../checks/lists/checkLists';
import type { Passage, PassageKind } from '../checks/passage';
import type { PlanTable } from '../checks/planTable';
import { readPassages } from '../checks/readPassages';
import { readValues } from '../checks/statements/readValues';
import { createNameKey } from '../checks/statements/statementName';
import { readTextStatements } from '../checks/statements/textStatements';
import { readIndicators } from '../plan/indicators';
import type { Indicator } from '../plan/plan';
import { createPlanSource } from '../plan/planSource';
import type { PlanSettings } from '../schema/settings';
import { type FigureMatch, matchFigure, matchValue } from './matchFigure';
import { typedPlace } from './typedPlace';

/** A figure typed into the text that says what a table says: `from` and `to` count in the content of its block or cell. */
export interface UncitedFigure extends FigureMatch {
  /** The id of its block; of a cell the ids of row and column (row:column). */
  readonly blockId: string;
  /** True where name and year agree as well; else only the value does, and somebody has to look. */
  readonly isSure: boolean;
  /** Further values that are equal, in the order of the plan. */
  readonly others: readonly FigureMatch[];
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** The words round it, for people. */
  readonly quote: string;
}

const passagesRead = new WeakMap<Node, Passage>();
const tablesRead = new WeakMap<Node, PlanTable>();

/** Smaller whole numbers without % are equal to something by chance. */
const LEAST = 10;
const TEXTS: readonly PassageKind[] = ['paragraph', 'boxTitle', 'note', 'cell', 'tableCell'];

/**
 * The figures of the text that could cite an indicator (SPEC IND-2), in paragraphs, boxes, notes and cells of other tables: equal and not cited yet; first those of the same
 * name and year, compared as the check does, by its lists. A pure function.
 */
export function findUncitedFigures(
  body: Node,
  settings: PlanSettings,
  lists: CheckLists,
): readonly UncitedFigure[] {
  const source = createPlanSource(body, settings.numberingScheme);
  const keyOf = createNameKey(lists);
  const indicators = readIndicators(source);
  if (indicators.length === 0) return [];
  const byKey = indicatorsByKey(indicators, keyOf);
  const { passages } = readPassages(source, passagesRead, tablesRead);
  const found = passages.flatMap((passage): readonly UncitedFigure[] => {
    if (!passage.node.isTextblock || !TEXTS.includes(passage.kind)) return [];
    if (passage.cell?.tableKind === 'indicators') return [];
    const figureAt = (written: string, from: number, matches: readonly FigureMatch[], isSure: boolean) => {
      const [match, ...others] = matches;
      const place = typedPlace(passage.node, source.print, from, from + written.length);
      if (!match || !place) return [];
      const quote = quoteRound(passage.text, from, from + written.length);
      return [{ ...match, others, isSure, blockId: passage.id, ...place, written, quote }];
    };
    const statements = readTextStatements(passage, settings, keyOf);
    const sure = statements.flatMap((statement): UncitedFigure[] => {
      const at = passage.text.indexOf(statement.written, statement.place.from);
      const candidates = statement.isChange ? [] : (byKey.get(statement.key) ?? []);
      const matches = candidates.flatMap((indicator) =>
        indicator.values
          .filter(({ year }) => year !== null && year === statement.year)
          .flatMap((value) => matchValue(body, indicator, value, statement)),
      );
      return at < 0 ? [] : figureAt(statement.written, at, matches, true);
    });
    const known = new Set(statements.filter(({ isChange }) => isChange).map(({ figure }) => figure.from));
    const unsure = readValues(passage.figures)
      .filter(({ from, unit }) => unit !== '' && unit !== '个百分点' && !known.has(from))
      .filter(({ number, unit }) => number >= LEAST || unit === '%' || !Number.isInteger(number))
      .flatMap((figure): UncitedFigure[] => {
        const from = passage.text.indexOf(figure.written, figure.from);
        const matches = from < 0 ? [] : matchFigure(body, indicators, figure.written);
        return figureAt(figure.written, from, matches, false);
      })
      .filter(({ from, to }) => !sure.some((each) => each.from < to && from < each.to));
    return [...sure, ...unsure];
  });
  return [...found.filter(({ isSure }) => isSure), ...found.filter(({ isSure }) => !isSure)];
}

/** Indicators by the names that a text may give them: their own, and that of their group or parent before it. */
function indicatorsByKey(
  indicators: readonly Indicator[],
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly Indicator[]> {
  const byKey = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const { name, group, parent } = indicator;
    const names = [name, `${group ?? ''}${name}`, `${parent ?? ''}${name}`].map((words) =>
      words.replace(/\s/g, ''),
    );
    for (const key of new Set(names.map(keyOf))) byKey.set(key, [...(byKey.get(key) ?? []), indicator]);
  }
  return byKey;
}

const MARGIN = 14;

function quoteRound(text: string, from: number, to: number): string {
  const start = Math.max(text.lastIndexOf('。', from - 1) + 1, from - MARGIN);
  return text
    .slice(start, to + MARGIN)
    .replace(/\n/g, '')
    .trim();
}
