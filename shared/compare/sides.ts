import type { Node } from '@tiptap/pm/model';
import { computeLabels } from '../plan/numbering';
import { atomPrinter } from '../plan/printedText';
import { identify } from '../schema/identify';
import { type PlanDocument, readBody } from '../schema/planDocument';
import { taskRowsOf } from '../tasks/taskRowsOf';
import type { ComparedSide } from './comparison';
import { type FlatText, flattenText } from './flattenText';

/** One document with what comparing asks of it again and again. */
export interface Side extends ComparedSide {
  /** The printed text of a node: of its inline content, or of all that is inside it. */
  textOf(node: Node): string;
  flatTextOf(block: Node): FlatText;
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
    if (node.type.name === 'annexList') return annexTitles(body).map(textOf).join('\n');
    if (node.type.name === 'taskTable') return taskTableText(node, body, document);
    if (node.isAtom) return JSON.stringify({ ...node.attrs, id: null });
    return `${node.children.map(textOf).join('\n')}\n`;
  };
  return { body, labels, textOf, flatTextOf };
}

/** What the task division table prints, a line a row. */
function taskTableText(node: Node, body: Node, { settings }: PlanDocument): string {
  const rows = taskRowsOf(body, settings, node);
  return rows.map((row) => (row.kind === 'group' ? row.text : row.cells.join('\t'))).join('\n');
}

/** The headings that the list of annexes prints. */
function annexTitles(body: Node): Node[] {
  return body.children.filter((node) => node.type.name === 'heading' && node.attrs.kind === 'annex');
}
