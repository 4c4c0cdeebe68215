import type { JSONContent } from '@tiptap/core';
import { writeChineseNumber } from '../../shared/plan/chineseNumerals';
import type { ChartData } from '../../shared/schema/extensions/chart';
import type { ImportedPlan } from '../../shared/text/imported';

/**
 * Every word of an imported plan in one string without blanks: text, labels as found, brackets as written, what the program computes
 * in place of what was typed (row numbers, note marks, the list of annexes), cover letter and losses.
 */
export function allWords({ document, losses }: ImportedPlan): string {
  const { coverLetter } = document.settings;
  const notes = collectNotes(document.body);
  const words = [
    ...Object.values(coverLetter ?? {}),
    wordsOf(document.body, { annexes: annexListWords(document.body), notes }),
    ...losses.map((loss) => loss.text),
  ];
  return squeezed(words.join('\n'));
}

/** A text without any blanks. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

interface Computed {
  readonly annexes: string;
  readonly notes: ReadonlyMap<string, number>;
}

function wordsOf(node: JSONContent, computed: Computed): string {
  const { type, attrs = {}, text = '' } = node;
  const inner = (node.content ?? []).map((child) => wordsOf(child, computed)).join('');
  switch (type) {
    case 'text':
      return text;
    case 'hardBreak':
      return '\n';
    case 'responsibility':
      return attrs.written as string;
    case 'noteRef':
      return `〔${computed.notes.get(attrs.note as string)}〕`;
    case 'noteItem':
      return `\n〔${computed.notes.get(attrs.id as string)}〕${inner}`;
    case 'annexList':
      return `\n${computed.annexes}`;
    case 'chart':
      return `\n${attrs.title}\n${chartWords(attrs.data as ChartData)}`;
    case 'dataTable':
      return unitWords(attrs.unit) + dataTableWords(node, computed);
    case 'table':
      return unitWords(attrs.unit) + inner;
    case 'paragraph':
      return `\n${attrs.dash ? '——' : ''}${attrs.importedLabel ?? ''}${inner}`;
    default:
      return `\n${attrs.importedLabel ?? ''}${inner}`;
  }
}

function unitWords(unit: unknown): string {
  return unit ? `\n（单位：${unit}）` : '';
}

function dataTableWords(table: JSONContent, computed: Computed): string {
  const children = table.content ?? [];
  const columns = children.filter((child) => child.type === 'dataColumn');
  let count = 0;
  const lines = children.map((child) => {
    if (child.type !== 'dataRow') return wordsOf(child, computed);
    if (child.attrs?.kind === 'item') count += 1;
    return columns
      .map((column) => {
        const cell = child.content?.find((candidate) => candidate.attrs?.column === column.attrs?.id);
        const numerals = child.attrs?.kind === 'item' ? column.attrs?.numerals : null;
        const number = numerals === 'chinese' ? writeChineseNumber(count) : numerals ? String(count) : '';
        return `\n${number}${cell ? wordsOf(cell, computed) : ''}`;
      })
      .join('');
  });
  return lines.join('\n');
}

function chartWords({ categories, series }: ChartData): string {
  const bySeries = series.map(({ name, values }) => [name, ...categories, ...values].join('\n'));
  const byCategory = categories.map((name, index) =>
    [name, ...series.map(({ values }) => values[index])].join('\n'),
  );
  return [...bySeries, ...series.map(({ name }) => name), ...byCategory].join('\n');
}

function collectNotes(body: JSONContent): ReadonlyMap<string, number> {
  const items = (body.content ?? [])
    .filter((node) => node.type === 'noteList')
    .flatMap((list) => list.content ?? []);
  return new Map(items.map((item, index) => [item.attrs?.id as string, index + 1]));
}

function annexListWords(body: JSONContent): string {
  const titles = (body.content ?? [])
    .filter((node) => node.type === 'heading' && node.attrs?.kind === 'annex')
    .map((node) => (node.content ?? []).map((child) => child.text ?? '').join(''));
  if (titles.length === 1) return `附件：${titles[0]}`;
  return `附件：${titles.map((title, index) => `${index + 1}.${title}`).join('\n')}`;
}
