import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../plan/inlineText';
import { joinLabel } from '../plan/joinLabel';
import { idOf, type PlanSource } from '../plan/planSource';
import { readDataTable } from '../plan/readDataTable';
import { blotOut } from './blotOut';
import type { Passage, PassageCell, PassageKind } from './passage';
import { remembering } from './perPassage';
import { keepTable, type PlanTable } from './planTable';

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

/** What stands above a passage, shared by all passages under one heading. */
type Above = Pick<Passage, 'path' | 'headings' | 'isBehindAims'>;

const AIMS = /目标|总体(?:要求|思路)|指导思想/;

export interface PlanTexts {
  /** All texts of a plan in reading order: blocks, and the cells of data tables. */
  readonly passages: readonly Passage[];
  /** The data tables with the passages of their cells. */
  readonly tables: readonly PlanTable[];
}

/** Reads all texts of a plan, keeping the passages and tables that are known already. */
export function readPassages(
  source: PlanSource,
  known: WeakMap<Node, Passage> = new WeakMap(),
  knownTables: WeakMap<Node, PlanTable> = new WeakMap(),
): PlanTexts {
  const passages: Passage[] = [];
  const tables: PlanTable[] = [];
  let headings: HeadingAbove[] = [];
  let above: Above = { path: '', headings: [], isBehindAims: false };
  const add = (node: Node, id: string, kind: PassageKind, text: string, cell: PassageCell | null) => {
    if (text.trim() === '') return null;
    const old = known.get(node);
    const passage =
      old && isSame(old, id, kind, text, cell, above)
        ? old
        : { id, kind, node, text, figures: blotOut(text), ...above, cell, answers: [] };
    if (passage !== old) known.set(node, passage);
    passages.push(passage);
    return passage;
  };
  for (const { node, parent } of source.nodes) {
    const type = node.type.name;
    if (type === 'dataTable') {
      const old = knownTables.get(node);
      if (old && isPlain(node) && standsUnder(old, above)) {
        passages.push(...old.passages);
        tables.push(old);
      } else {
        const start = passages.length;
        const cells = readTable(node, source, add);
        const table = { node, model: readDataTable(node), cells, passages: passages.slice(start) };
        tables.push(keepTable(knownTables, table));
      }
    }
    const kind = KINDS[type];
    if (!kind) continue;
    const text = (isPlain(node) && known.get(node)?.text) || inlineText(node, source.print);
    if (type === 'heading') {
      const level = node.attrs.kind === 'annex' ? 0 : (node.attrs.level as number);
      headings = [
        ...headings.filter((heading) => heading.level < level),
        { level, label: labelOf(node, source), text },
      ];
      above = {
        path: headings.map(({ label, text: heading }) => label || heading).join(' / '),
        headings: headings.map((heading) => heading.text),
        isBehindAims: above.isBehindAims || AIMS.test(text),
      };
    }
    add(node, idOf(node), parent.type.name.startsWith('table') ? 'tableCell' : kind, text, null);
  }
  return { passages, tables };
}

function isSame(
  old: Passage,
  id: string,
  kind: PassageKind,
  text: string,
  cell: PassageCell | null,
  above: Above,
): boolean {
  return (
    old.id === id &&
    old.kind === kind &&
    old.text === text &&
    isUnder(old, above) &&
    isSameCell(old.cell, cell)
  );
}

function isUnder(old: Above, above: Above): boolean {
  return (
    old.headings === above.headings ||
    (old.path === above.path &&
      old.isBehindAims === above.isBehindAims &&
      old.headings.length === above.headings.length &&
      old.headings.every((heading, index) => heading === above.headings[index]))
  );
}

/** All passages of a table stand under the same headings. */
function standsUnder({ passages: [first] }: PlanTable, above: Above): boolean {
  return first !== undefined && isUnder(first, above);
}

/** True when a block says the same wherever it stands: it cites no values, headings or notes. */
const isPlain = remembering((block: Node): boolean => {
  let plain = true;
  block.descendants((node) => {
    plain &&= node.isText || node.type.name === 'hardBreak' || !node.isInline;
    return plain;
  });
  return plain;
});

function isSameCell(one: PassageCell | null, other: PassageCell | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.tableId === other.tableId &&
    one.tableKind === other.tableKind &&
    one.rowId === other.rowId &&
    one.rowKind === other.rowKind &&
    one.columnId === other.columnId &&
    one.role === other.role &&
    one.unit === other.unit
  );
}

/** The label that a reader sees: the imported one while it is kept, else the computed one. */
export function labelOf(node: Node, source: PlanSource): string {
  return ((node.attrs.importedLabel as string | null) || source.labels.get(idOf(node))) ?? '';
}

/** A heading or numbered paragraph as it prints: label and text. */
export function labelledText(node: Node, source: PlanSource): string {
  return joinLabel(labelOf(node, source), inlineText(node, source.print).trim());
}

type Add = (
  node: Node,
  id: string,
  kind: PassageKind,
  text: string,
  cell: PassageCell | null,
) => Passage | null;

function readTable(node: Node, source: PlanSource, add: Add): PlanTable['cells'] {
  const model = readDataTable(node);
  const headerNodes = new Map<unknown, Node>();
  node.forEach((child) => {
    if (child.type.name === 'dataColumn' && !headerNodes.has(child.attrs.id))
      headerNodes.set(child.attrs.id, child);
  });
  for (const column of model.columns)
    add(headerNodes.get(column.id) ?? node, `${model.id}:${column.id}`, 'columnHeader', column.header, null);
  const cells = new Map<string, Passage>();
  for (const row of model.rows)
    for (const column of model.columns) {
      const cell = row.cells.get(column.id);
      if (!cell) continue;
      const passage = add(cell, `${row.id}:${column.id}`, 'cell', inlineText(cell, source.print), {
        tableId: model.id,
        tableKind: model.kind,
        rowId: row.id,
        rowKind: row.kind,
        columnId: column.id,
        role: column.role,
        unit: column.unit,
      });
      if (passage) cells.set(passage.id, passage);
    }
  return cells;
}
