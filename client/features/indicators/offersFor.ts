import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { TFunction } from 'i18next';
import { matchFigure } from '../../../shared/indicators/matchFigure';
import { matchTotals } from '../../../shared/indicators/matchTotals';
import type { ValueReference } from '../../../shared/plan/citedValue';
import { documentIndex } from '../../../shared/plan/documentIndex';
import type { Indicator } from '../../../shared/plan/plan';
import type { DataTableKind } from '../../../shared/schema/extensions/dataTable';

/** A value that the selected figure could cite. */
export interface Offer {
  readonly label: string;
  readonly reference: ValueReference;
}

/** Longer selections are no figure. */
const LONGEST = 20;

/**
 * The indicators, totals and counts that have the selected value, those named in the same sentence or cell first; none for other selections, for figures of
 * indicator tables, and for values of the table that the selection is in.
 */
export function offersFor(
  state: EditorState,
  indicators: readonly Indicator[],
  t: TFunction,
): readonly Offer[] {
  const { doc, selection } = state;
  const { from, to, $from, $to } = selection;
  if (!$from.sameParent($to) || to - from > LONGEST) return [];
  const table = tableAround(selection.$from);
  if (table?.attrs.kind === 'indicators') return [];
  const written = doc.textBetween(from, to, '', '\ufffc');
  if (!/\d/.test(written)) return [];
  const sentence = $from.parent.textBetween(0, $from.parent.content.size, '', '\ufffc');
  const isNamed = ({ name }: Indicator) => sentence.includes(name);
  const matches = matchFigure(doc, indicators, written);
  const ordered = [
    ...matches.filter(({ indicator }) => isNamed(indicator)),
    ...matches.filter(({ indicator }) => !isNamed(indicator)),
  ];
  return [
    ...ordered.map(({ indicator, value, form }) => ({
      label: t('indicators.cite', {
        name: indicator.name,
        year: value.year ?? t(`indicators.${value.kind}`),
      }),
      reference: { table: indicator.tableId, row: indicator.id, column: value.columnId, form },
    })),
    ...matchTotals(doc, written).map(({ table: id, column, header, form }) => ({
      label:
        column === null
          ? t('indicators.citeCount', { name: nameOfTable(doc, id, t) })
          : t('indicators.citeTotal', { name: header }),
      reference: { table: id, row: null, column, form },
    })),
  ].filter(({ reference }) => reference.table !== table?.attrs.id);
}

/** A table is called by its caption, else by what it is. */
function nameOfTable(doc: Node, id: string, t: TFunction): string {
  const { captions, nodes } = documentIndex(doc);
  const kind = nodes.get(id)?.attrs.kind as DataTableKind | undefined;
  return captions.get(id)?.textContent || t(kind ? `editor.tableKinds.${kind}` : 'references.table');
}

function tableAround($from: EditorState['selection']['$from']) {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'dataTable') return $from.node(depth);
  return null;
}
