import type { Node } from '@tiptap/pm/model';
import { inlineText, type PrintAtom } from '../../shared/plan/inlineText';
import { computeLabels } from '../../shared/plan/numbering';
import { atomPrinter } from '../../shared/plan/printedText';
import { planSchema } from '../../shared/schema';
import type { ChartData } from '../../shared/schema/extensions/chart';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import type { CoverLetter } from '../../shared/schema/settings';
import { dataTableGrid, plainTableGrid } from '../../shared/text/tableGrid';
import { createTextContext, taskTableRows } from '../../shared/text/textContext';

/** A block or inline node as plain data. */
export interface Comparable {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * What “equal” means where a plan was written as a Word file and read again (SPEC DIN-7): every node with every attribute and mark, and the settings.
 * This is the one place that says what is left out:
 * - ids, which are new, and `importedLabel`, which is the evidence of an import;
 * - that a reference was one: it counts as the words that it printed; the same for computed totals, growths and row numbers;
 * - marks of comments (DIN-6 has its own tests) and where a picture lies;
 * - that a counted list was one, and how deep an item of a box is counted: it is a counted paragraph;
 * - whether a plain table became a data table by its headers: their grids are compared, `plainGrids` says of which;
 * - whether 版记 was set or names who signs and the letter's day by itself;
 * - what does not print: the unit of a pie, departments that the plan does not name and other names of departments, in the `plan` style the letter.
 */
export function comparablePlan(
  document: PlanDocument,
  style: 'plan' | 'official',
  plainGrids: ReadonlySet<string> = new Set(),
) {
  const body = readBody(document);
  const context = createTextContext(document);
  const print = atomPrinter(body, computeLabels(body, document.settings.numberingScheme));
  const printTasks = (table: Node) => taskTableRows(table, context);
  const tools: Tools = { print, printTasks, plainGrids };
  const namesInText = namedDepartments(body);
  const { departments, coverLetter, ...settings } = document.settings;
  return {
    settings: { ...settings, coverLetter: style === 'plan' ? null : coverLetter && asPrinted(coverLetter) },
    departments: departments
      .map(({ name }) => name)
      .filter((name) => namesInText.has(name))
      .sort(),
    blocks: childrenOf(body).map((node) => describe(node, tools)),
  };
}

/** 版记 names who signs and the letter's day where nothing else is set; read again they are set. */
function asPrinted(letter: CoverLetter): CoverLetter {
  return {
    ...letter,
    printer: letter.printer || letter.signature || letter.issuer.replace(/文件$/, ''),
    printedOn: (letter.printedOn || letter.date).replace(/\s*印发?$/, ''),
  };
}

interface Tools {
  readonly print: PrintAtom;
  readonly printTasks: (node: Node) => readonly (readonly string[])[];
  readonly plainGrids: ReadonlySet<string>;
}

/** The grids of the plain tables of a plan, as `comparablePlan` takes them. */
export function plainGridsOf(document: PlanDocument): ReadonlySet<string> {
  const body = readBody(document);
  const print = atomPrinter(body, computeLabels(body, document.settings.numberingScheme));
  const grids = new Set<string>();
  body.descendants((node) => {
    if (node.type.name === 'table') grids.add(JSON.stringify(plainTableGrid(node, print).rows));
  });
  return grids;
}

function namedDepartments(body: Node): ReadonlySet<string> {
  const names = new Set<string>();
  body.descendants((node) => {
    if (node.type.name === 'responsibility')
      for (const name of node.attrs.departments as readonly string[]) names.add(name);
  });
  return names;
}

function describe(node: Node, tools: Tools, inBox = false): Comparable {
  const { print, printTasks, plainGrids } = tools;
  const type = node.type.name;
  const attrs = plainAttributes(node);
  if (type === 'table' || type === 'dataTable') {
    const grid = (type === 'table' ? plainTableGrid : dataTableGrid)(node, print).rows;
    if (plainGrids.has(JSON.stringify(grid))) return { type: 'table', unit: attrs.unit, grid };
  }
  if (type === 'dataTable') {
    const columns = childrenOf(node).filter((child) => child.type.name === 'dataColumn');
    const rows = childrenOf(node).filter((child) => child.type.name === 'dataRow');
    const kinds = rows.map(({ attrs: row }) => [row.kind, row.level]);
    const { totals, ...others } = attrs;
    return {
      type,
      ...others,
      columns: columns.map((column) => [
        column.attrs.role,
        column.attrs.year,
        column.attrs.valueKind,
        column.attrs.unit,
      ]),
      rowKinds: totals ? [...kinds, ['total', 0]] : kinds,
      grid: dataTableGrid(node, print).rows,
    };
  }
  if (type === 'taskTable') return { type, rows: printTasks(node) };
  const text = node.isTextblock ? inlines(node, print) : null;
  const content = text
    ? null
    : childrenOf(node).flatMap((child) => describeChild(child, tools, inBox || type === 'box'));
  const grid = type === 'table' ? { grid: plainTableGrid(node, print).rows } : {};
  const level = inBox && attrs.level !== null && type === 'paragraph' ? { level: 'item' } : {};
  return { type, ...attrs, ...level, ...grid, ...(text && { text }), ...(content && { content }) };
}

function describeChild(node: Node, tools: Tools, inBox: boolean): readonly Comparable[] {
  if (node.type.name !== 'orderedList') return [describe(node, tools, inBox)];
  return childrenOf(node).flatMap((item) =>
    childrenOf(item).map((paragraph) => ({
      ...describe(paragraph, tools, inBox),
      level: 'item',
      indent: true,
    })),
  );
}

const LEFT_OUT = new Set(['id', 'importedLabel', 'source']);

function plainAttributes(node: Node): Record<string, unknown> {
  const attrs = Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !LEFT_OUT.has(name)));
  if (node.type.name !== 'chart' || attrs.kind !== 'pie') return attrs;
  const { unit: _, ...data } = attrs.data as ChartData;
  return { ...attrs, data };
}

/** Stretches of text with the names of their marks; references are the words that they print. */
function inlines(node: Node, print: PrintAtom): readonly (readonly unknown[])[] {
  const stretches: [string, ...unknown[]][] = [];
  node.forEach((child) => {
    const isReference = ['valueRef', 'crossRef'].includes(child.type.name);
    const marks = child.marks.map((mark) => mark.type.name).filter((name) => name !== 'comment');
    const last = stretches.at(-1);
    if (!child.isText && !isReference)
      stretches.push([child.type.name, child.attrs.departments ?? null, printAtom(child, print)]);
    else {
      const words = child.isText ? (child.text ?? '') : printAtom(child, print);
      if (last?.[0] === 'text' && JSON.stringify(last[2]) === JSON.stringify(marks))
        last[1] = `${last[1]}${words}`;
      else stretches.push(['text', words, marks]);
    }
  });
  return stretches;
}

function printAtom(atom: Node, print: PrintAtom): string {
  return atom.type.name === 'noteRef' ? '〔〕' : inlineText(planSchema.node('paragraph', null, atom), print);
}

function childrenOf(node: Node): readonly Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}
