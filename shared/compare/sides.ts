import type { Node } from '@tiptap/pm/model';
import { computeLabels } from '../plan/numbering';
import { atomPrinter } from '../plan/printedText';
import { identify } from '../schema/identify';
import { type PlanDocument, readBody } from '../schema/planDocument';
import { taskRowsOf } from '../tasks/taskRowsOf';
import { CELL_END, type ComparedSide } from './comparison';
import { type FlatText, flattenText } from './flattenText';

/** One document with what comparing asks of it again and again. */
export interface Side extends ComparedSide {
  /** The printed text of a node: of its inline content, or of all that is inside it. */
  textOf(node: Node): string;
  flatTextOf(block: Node): FlatText;
  /** What a block prints that is computed from the rest of the plan, a line a row; null for any other. */
  linesOf(node: Node): readonly string[] | null;
}

/** Throws `PlanError('invalid-document')` when the body does not fit the schema. */
export function readSide(document: PlanDocument): Side {
  const body = readBody({ ...document, body: identify(document.body) });
  const labels = computeLabels(body, document.settings.numberingScheme);
  const print = atomPrinter(body, labels);
  const flatTexts = new Map<Node, FlatText>();
  const texts = new Map<Node, string>();
  const flatTextOf = (block: Node) => {
    const flat = flatTexts.get(block) ?? flattenText(block, print);
    flatTexts.set(block, flat);
    return flat;
  };
  const textOf = (node: Node): string => {
    const text = texts.get(node) ?? readText(node);
    texts.set(node, text);
    return text;
  };
  const readText = (node: Node): string => {
    if (node.isTextblock) return flatTextOf(node).text;
    const lines = linesOf(node);
    if (lines) return lines.join('\n');
    if (node.isAtom) return JSON.stringify({ ...node.attrs, id: null });
    return `${node.children.map(textOf).join('\n')}\n`;
  };
  const linesOf = (node: Node): readonly string[] | null => {
    if (node.type.name === 'annexList') return annexTitles(body).map(textOf);
    return node.type.name === 'taskTable' ? taskLines(node, body, document) : null;
  };
  return { body, labels, textOf, flatTextOf, linesOf };
}

/** What the task division table prints, a line a row, without the numbers that it counts itself. */
function taskLines(node: Node, body: Node, { settings }: PlanDocument): readonly string[] {
  const rows = taskRowsOf(body, settings, node);
  return rows.map((row) => (row.kind === 'group' ? row.text : row.cells.slice(1).join(CELL_END)));
}

/** The headings that the list of annexes prints. */
function annexTitles(body: Node): Node[] {
  return body.children.filter((node) => node.type.name === 'heading' && node.attrs.kind === 'annex');
}
