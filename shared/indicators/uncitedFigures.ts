import type { Node } from '@tiptap/pm/model';
import type { CheckLists } from '../checks/lists/checkLists';
import type { Passage } from '../checks/passage';
import type { PlanTable } from '../checks/planTable';
import { readPassages } from '../checks/readPassages';
import { createNameKey } from '../checks/statements/statementName';
import { readTextStatements } from '../checks/statements/textStatements';
import { readIndicators } from '../plan/indicators';
import type { Indicator } from '../plan/plan';
import { createPlanSource } from '../plan/planSource';
import type { PlanSettings } from '../schema/settings';
import { citedForm } from './citedForm';
import { equalsValue, type FigureMatch } from './matchFigure';
import { typedPlace } from './typedPlace';

/** A figure typed into the text that says what a table says: `from` and `to` count in the content of its block. */
export interface UncitedFigure extends FigureMatch {
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** The words round it, for people. */
  readonly quote: string;
}

const passagesRead = new WeakMap<Node, Passage>();
const tablesRead = new WeakMap<Node, PlanTable>();

/**
 * The figures of the text that could cite an indicator (SPEC IND-2): of the same name, unit and year, equal, and not cited yet. Names are
 * compared as the check does, by its lists. A pure function.
 */
export function findUncitedFigures(
  body: Node,
  settings: PlanSettings,
  lists: CheckLists,
): readonly UncitedFigure[] {
  const source = createPlanSource(body, settings.numberingScheme);
  const keyOf = createNameKey(lists);
  const byKey = indicatorsByKey(readIndicators(source), keyOf);
  if (byKey.size === 0) return [];
  return readPassages(source, passagesRead, tablesRead).passages.flatMap((passage) => {
    if (passage.cell || !passage.node.isTextblock) return [];
    return readTextStatements(passage, settings, keyOf).flatMap((statement): UncitedFigure[] => {
      const candidates = statement.isChange ? [] : (byKey.get(statement.key) ?? []);
      for (const indicator of candidates)
        for (const value of indicator.values) {
          if (value.year === null || value.year !== statement.year || !equalsValue(statement, value))
            continue;
          const at = passage.text.indexOf(statement.written, statement.place.from);
          const place =
            at < 0 ? null : typedPlace(passage.node, source.print, at, at + statement.written.length);
          if (!place) continue;
          const cell = { table: indicator.tableId, row: indicator.id, column: value.columnId };
          const form = citedForm(body, cell, statement.written);
          if (form === undefined) continue;
          const { written } = statement;
          const quote = quoteRound(passage.text, at, at + written.length);
          return [{ indicator, value, form, blockId: passage.id, ...place, written, quote }];
        }
      return [];
    });
  });
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
