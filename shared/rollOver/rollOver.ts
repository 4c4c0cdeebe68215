import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { idOf } from '../plan/idOf';
import { computeLabels } from '../plan/numbering';
import { planTitle } from '../plan/planTitle';
import { printedText } from '../plan/printedText';
import { runInText } from '../plan/runInText';
import { createBuilder, type DocumentBuilder } from '../sample/builder';
import { identify } from '../schema/identify';
import { createPlanDocument, type PlanDocument, readBody } from '../schema/planDocument';
import type { NewId } from '../text/imported';
import { advancePeriod, PERIOD_YEARS } from './advancePeriod';
import { previousSections } from './previousText';
import { completionTable, isBefore, nextIndicatorTable, nextList } from './rollOverTable';

/** Headings under which a plan tells what was reached. */
const LOOKS_BACK = /基础|成就|成绩|成效|回顾|完成情况|现状/;

/** What keeps the caption before it. */
const CAPTIONED: ReadonlySet<string> = new Set(['dataTable', 'image']);

/**
 * The draft of the next period from a plan (SPEC ROL): settings five years on, headings and boxes kept with their ids, run-in headings
 * with who is responsible, an empty paragraph under the other headings, indicator tables with the old targets beside a new baseline, a table of what was reached, lists with empty rows. The old text is kept
 * by heading in the settings. Throws `PlanError('invalid-document')` when the body does not fit the schema.
 */
export function rollOver(old: PlanDocument, newId: NewId): PlanDocument {
  const document = { ...old, body: identify(old.body) };
  const body = readBody(document);
  const { settings } = document;
  const labels = computeLabels(body, settings.numberingScheme);
  const b = createBuilder(newId);
  const textOf = (node: Node) => advancePeriod(printedText(node, body, labels));
  const blocks: JSONContent[] = [];
  const past = findPastTables(body, settings.period?.from ?? 0);
  const kept = body.children.filter((node) => !past.has(node));
  const completions = kept.filter(isIndicatorTable).flatMap((table) => completionTable(table, b) ?? []);
  let isCompletionDue = completions.length > 0;
  const addCompletion = () => {
    if (isCompletionDue)
      blocks.push(...completions.flatMap((table) => [b.caption('主要指标完成情况'), table]));
    isCompletionDue = false;
  };
  for (const [index, node] of kept.entries()) {
    const looksBack = node.type.name === 'heading' && LOOKS_BACK.test(node.textContent);
    blocks.push(...nextBlocks(node, kept[index + 1] ?? null, textOf, b));
    if (looksBack) addCompletion();
  }
  addCompletion();
  return createPlanDocument(b.doc(...blocks), {
    ...settings,
    period: settings.period && {
      from: settings.period.from + PERIOD_YEARS,
      to: settings.period.to + PERIOD_YEARS,
    },
    coverLetter: null,
    chapters: {},
    previous: { title: planTitle(document), sections: previousSections(body, labels) },
  });
}

/** What stands in the new plan for a block of the old one; `next` is the block behind it. */
function nextBlocks(
  node: Node,
  next: Node | null,
  textOf: (node: Node) => string,
  b: DocumentBuilder,
): readonly JSONContent[] {
  const text = () => textOf(node);
  switch (node.type.name) {
    case 'title':
      return [b.title(text())];
    case 'subtitle':
      return /\d{4}/.test(node.textContent) ? [b.subtitle(text())] : [];
    case 'heading': {
      const { level, kind } = node.attrs;
      const heading = b.heading(level, text(), { kind, id: idOf(node) });
      const hasText = next !== null && next.type.name !== 'heading' && keptParagraph(next, b) === null;
      return hasText ? [heading, b.paragraph()] : [heading];
    }
    case 'paragraph':
      return [keptParagraph(node, b) ?? []].flat();
    case 'box': {
      const title = node.firstChild?.type.name === 'boxTitle' ? textOf(node.firstChild) : '';
      const kept = node.children.flatMap((child) => keptParagraph(child, b) ?? []);
      const box = b.box(title, ...(kept.length > 0 ? kept : [b.paragraph()]));
      return [{ ...box, attrs: { ...box.attrs, label: node.attrs.label } }];
    }
    case 'caption':
      return next && CAPTIONED.has(next.type.name) ? [b.caption(text(), { of: node.attrs.of })] : [];
    case 'dataTable':
      return [node.attrs.kind === 'indicators' ? nextIndicatorTable(node, b) : nextList(node, b)];
    case 'image':
    case 'annexList':
    case 'pageBreak':
    case 'taskTable':
      return [{ type: node.type.name, attrs: { ...node.attrs } }];
    default:
      return [];
  }
}

/** A paragraph of a task as the next plan begins it: its run-in heading and who is responsible, or a line that says only that; null for other blocks. */
function keptParagraph(node: Node, b: DocumentBuilder): JSONContent | null {
  if (node.type.name !== 'paragraph') return null;
  const duties = node.children.filter(({ type }) => type.name === 'responsibility');
  const heading = runInText(node);
  const isLine = duties.length > 0 && node.textContent.trim() === '';
  if (heading === '' && !isLine) return null;
  const opening = { type: 'text', text: advancePeriod(heading), marks: [{ type: 'runIn' }] };
  const kept = duties.map(({ attrs }) => {
    const duty = b.responsibility(...(attrs.departments as string[]));
    return { ...duty, attrs: { ...attrs, ...duty.attrs } };
  });
  const paragraph = b.paragraph(...(heading === '' ? [] : [opening]), ...kept);
  return { ...paragraph, attrs: { ...node.attrs, importedLabel: null, ...paragraph.attrs } };
}

const isIndicatorTable = (node: Node) => node.type.name === 'dataTable' && node.attrs.kind === 'indicators';

/** Indicator tables of the years before a plan's first one, each with the caption before it. */
function findPastTables(body: Node, firstYear: number): ReadonlySet<Node> {
  const past = body.children.flatMap((node, index) => {
    if (!isIndicatorTable(node) || !isBefore(node, firstYear)) return [];
    const above = index > 0 ? body.child(index - 1) : null;
    return above?.type.name === 'caption' ? [above, node] : [node];
  });
  return new Set(past);
}
