import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../plan/inlineText';
import { joinLabel } from '../plan/joinLabel';
import { idOf, type PlanSource } from '../plan/planSource';
import { readDataTable } from '../plan/readDataTable';
import { blotOut } from './blotOut';
import type { Passage, PassageCell, PassageKind } from './passage';

const KINDS: Readonly<Record<string, PassageKind>> = {
  title: 'title',
  subtitle: 'title',
  heading: 'heading',
  paragraph: 'paragraph',
  caption: 'caption',
  boxTitle: 'boxTitle',
  noteItem: 'note',
};

interface HeadingAbove {
  readonly level: number;
  readonly label: string;
  readonly text: string;
}

/** All texts of a plan in reading order: blocks, and the cells of data tables. */
export function readPassages(source: PlanSource): readonly Passage[] {
  const passages: Passage[] = [];
  let above: HeadingAbove[] = [];
  const add = (node: Node, id: string, kind: PassageKind, text: string, cell: PassageCell | null) => {
    if (text.trim() === '') return;
    passages.push({
      id,
      kind,
      node,
      text,
      figures: blotOut(text),
      path: above.map(({ label, text: heading }) => label || heading).join(' / '),
      headings: above.map((heading) => heading.text),
      cell,
    });
  };
  for (const { node, parent } of source.nodes) {
    const type = node.type.name;
    if (type === 'dataTable') addTable(node, source, add);
    const kind = KINDS[type];
    if (!kind) continue;
    const text = inlineText(node, source.print);
    if (type === 'heading') {
      const level = node.attrs.kind === 'annex' ? 0 : (node.attrs.level as number);
      above = [
        ...above.filter((heading) => heading.level < level),
        { level, label: labelOf(node, source), text },
      ];
    }
    add(node, idOf(node), parent.type.name.startsWith('table') ? 'tableCell' : kind, text, null);
  }
  return passages;
}

/** The label that a reader sees: the imported one while it is kept, else the computed one. */
export function labelOf(node: Node, source: PlanSource): string {
  return ((node.attrs.importedLabel as string | null) || source.labels.get(idOf(node))) ?? '';
}

/** A heading or numbered paragraph as it prints: label and text. */
export function labelledText(node: Node, source: PlanSource): string {
  return joinLabel(labelOf(node, source), inlineText(node, source.print).trim());
}

function addTable(
  node: Node,
  source: PlanSource,
  add: (node: Node, id: string, kind: PassageKind, text: string, cell: PassageCell | null) => void,
): void {
  const table = readDataTable(node);
  for (const column of table.columns)
    add(node, `${table.id}:${column.id}`, 'columnHeader', column.header, null);
  for (const row of table.rows)
    for (const column of table.columns) {
      const cell = row.cells.get(column.id);
      if (cell)
        add(cell, `${row.id}:${column.id}`, 'cell', inlineText(cell, source.print), { table, row, column });
    }
}
