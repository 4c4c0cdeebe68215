import type { Node } from '@tiptap/pm/model';
import { documentIndex } from '../plan/documentIndex';
import { inlineText, type PrintAtom } from '../plan/inlineText';
import { joinLabel } from '../plan/joinLabel';
import { computeLabels, type Labels } from '../plan/numbering';
import { atomPrinter } from '../plan/printedText';
import { type PlanDocument, readBody } from '../schema/planDocument';
import type { PlanSettings } from '../schema/settings';
import { taskRowsOf } from '../tasks/taskRowsOf';
import { TASK_COLUMNS } from '../tasks/taskTable';
import { estimatedPages } from './estimatedPages';

/** What the writers of text formats share: the labels and references of one plan. */
export interface TextContext {
  readonly body: Node;
  readonly settings: PlanSettings;
  readonly labels: Labels;
  readonly print: PrintAtom;
}

/** Prepares a plan for writing as text. Throws `PlanError('invalid-document')` when its body does not fit the schema. */
export function createTextContext(document: PlanDocument): TextContext {
  const body = readBody(document);
  const labels = computeLabels(body, document.settings.numberingScheme);
  return {
    body,
    settings: document.settings,
    labels,
    print: atomPrinter(body, labels, estimatedPages(body)),
  };
}

/** A block's computed label, '' where it has none. */
export function labelOf(node: Node, { labels }: TextContext): string {
  return labels.get((node.attrs.id as string | null) ?? '') ?? '';
}

/** A textblock as it prints, its label before it. */
export function labelledText(node: Node, context: TextContext): string {
  return joinLabel(labelOf(node, context), inlineText(node, context.print));
}

/** A paragraph as it prints: its label or its —— before it. */
export function paragraphText(node: Node, context: TextContext): string {
  return (node.attrs.dash === true ? '——' : '') + labelledText(node, context);
}

/** The lines of 附件说明, computed from the annex headings: 附件：1. …, without a number where there is one annex only. */
export function annexListLines({ body, print }: TextContext): readonly string[] {
  const titles: string[] = [];
  body.forEach((node) => {
    if (node.type.name === 'heading' && node.attrs.kind === 'annex')
      titles.push(inlineText(node, print).replace(/\s*\n\s*/g, ''));
  });
  if (titles.length === 1) return [`附件：${titles[0]}`];
  return titles.map((title, index) => `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${title}`);
}

/** The rows of the plan's task division table, its header first; none while the plan names nobody responsible. */
export function taskTableRows(node: Node, { body, settings }: TextContext): readonly (readonly string[])[] {
  const rows = taskRowsOf(body, settings, node);
  if (rows.length === 0) return [];
  // A row of a group is as wide as the others: a line with one cell would be read as a heading beside the table.
  const groupCells = (text: string) => TASK_COLUMNS.map((_, index) => (index === 0 ? text : ''));
  return [TASK_COLUMNS, ...rows.map((row) => (row.kind === 'group' ? groupCells(row.text) : row.cells))];
}

/** A chart's title, '' where a caption before it says it already. */
export function chartTitle(chart: Node, { body }: TextContext): string {
  const isCaptioned = documentIndex(body).captions.has((chart.attrs.id as string | null) ?? '');
  return isCaptioned ? '' : (chart.attrs.title as string);
}

/** The children of a node in an array. */
export function childrenOf(node: Node): readonly Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}
