import type { Node } from '@tiptap/pm/model';
import i18next from 'i18next';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { joinLabel } from '../../../shared/plan/joinLabel';
import { cellText, readDataTable } from '../../../shared/plan/readDataTable';
import type { TextSources } from '../liveTexts';
import { chipText } from '../nodeViews/chipTexts';

/** What a reference shows and where that comes from, in words: 98（引自学前教育毛入园率，2030年目标值）. */
export function citedFrom(node: Node, sources: TextSources): string {
  const { text, missing } = chipText(node, sources);
  const source = missing ? null : sourceOf(node, sources);
  if (source === null) return [text, i18next.t('access.gone')].join(i18next.t('access.list'));
  return source ? i18next.t('access.from', { text, source }) : text;
}

/** Null where it is gone, '' where there is nothing more to say. */
function sourceOf({ type, attrs }: Node, { doc, labels }: TextSources): string | null {
  const { nodes } = documentIndex(doc);
  if (type.name === 'crossRef') {
    const target = nodes.get(String(attrs.target));
    const words = target?.type.name === 'box' ? target.firstChild : target;
    return target ? joinLabel(labels.get(String(attrs.target)) ?? '', words?.textContent ?? '') : null;
  }
  if (type.name === 'noteRef') return nodes.get(String(attrs.note))?.textContent ?? null;
  const table = nodes.get(String(attrs.table));
  if (table?.type.name !== 'dataTable') return null;
  const { columns, rows } = readDataTable(table);
  const column = columns.find(({ id }) => id === attrs.column)?.header;
  const nameColumn = columns.find(({ role }) => role === 'name')?.id;
  const row = rows.find(({ id }) => id === attrs.row);
  const name = row ? cellText(row, nameColumn) : i18next.t(column ? 'access.total' : 'access.count');
  return [name, column].filter(Boolean).join(i18next.t('access.list'));
}
