import '../../i18n/laterTexts';
import type { Node } from '@tiptap/pm/model';
import i18next from 'i18next';
import { citedValue, type ValueReference } from '../../../shared/plan/citedValue';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { cellText } from '../../../shared/plan/readDataTable';
import type { TextSources } from '../liveTexts';
import { citableTable } from './citableTables';
import { targetWords } from './referenceTargets';

/**
 * Where the words of a chip come from, for whoever points at it: the table, row and column of a cited value with what stands there, what a
 * reference points at, the words of a note, who leads and who supports. '' for other nodes.
 */
export function chipOrigin(node: Node, sources: TextSources): string {
  const t = i18next.t;
  const gone = t('references.origin.gone');
  switch (node.type.name) {
    case 'valueRef':
      return valueOrigin(node.attrs as unknown as ValueReference, sources) ?? gone;
    case 'crossRef': {
      const place = placeOf(node.attrs.target as string, sources);
      return place ? t('references.origin.target', { place }) : gone;
    }
    case 'noteRef':
      return placeOf(node.attrs.note as string, sources) ?? gone;
    case 'responsibility': {
      const [lead = '', ...others] = (node.attrs.departments as readonly string[] | null) ?? [];
      return others.length > 0
        ? t('references.origin.leadAndOthers', { lead, others: others.join('、') })
        : t('references.origin.lead', { lead });
    }
    default:
      return '';
  }
}

function placeOf(target: string, { doc, labels }: TextSources): string | null {
  const { nodes, captions } = documentIndex(doc);
  const node = captions.get(target) ?? nodes.get(target);
  return node ? targetWords(node, labels) : null;
}

function valueOrigin(reference: ValueReference, { doc, labels }: TextSources): string | null {
  const t = i18next.t;
  const node = documentIndex(doc).nodes.get(reference.table ?? '');
  const value = citedValue(doc, { ...reference, form: null });
  if (node?.type.name !== 'dataTable' || value === null) return null;
  const table = citableTable(node, doc, labels);
  const { columns, rows } = table.model;
  const column = columns.find(({ id }) => id === reference.column);
  const row = rows.find(({ id }) => id === reference.row);
  const name = columns.find(({ role }) => role === 'name');
  const words = row ? cellText(row, name?.id) : t(column ? 'references.total' : 'references.count');
  const place = [table.name || t('references.table'), words, column?.header.replace(/\s+/g, '')];
  return t('references.origin.value', {
    place: place.filter(Boolean).join(' · '),
    value: value || t('references.emptyCell'),
  });
}
