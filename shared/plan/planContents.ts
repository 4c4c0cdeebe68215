import type { JSONContent } from '@tiptap/core';
import type { PlanDocument } from '../schema/planDocument';

/** What a person counts in a plan, in the order in which it is told. */
export const CONTENT_KINDS = [
  'headings',
  'annexes',
  'indicators',
  'tasks',
  'projects',
  'tables',
  'boxes',
  'responsibilities',
  'notes',
  'charts',
  'pictures',
] as const;
export type ContentKind = (typeof CONTENT_KINDS)[number];

/** How much of each kind a plan holds, 0 where none, and whether a letter issues it. */
export interface PlanContents {
  readonly counts: Readonly<Record<ContentKind, number>>;
  readonly coverLetter: boolean;
}

const ROWS: Readonly<Record<string, ContentKind>> = {
  indicators: 'indicators',
  tasks: 'tasks',
  projects: 'projects',
  keyProjects: 'projects',
};
const NODES: Readonly<Record<string, ContentKind>> = {
  table: 'tables',
  box: 'boxes',
  responsibility: 'responsibilities',
  noteItem: 'notes',
  chart: 'charts',
  image: 'pictures',
};

/** Counts what a document holds, in one walk; what an import found is told by it. */
export function countContents({ body, settings }: PlanDocument): PlanContents {
  const counts = Object.fromEntries(CONTENT_KINDS.map((kind) => [kind, 0])) as Record<ContentKind, number>;
  const visit = (node: JSONContent, rowsAre: ContentKind | undefined): void => {
    const kind = kindOf(node, rowsAre);
    if (kind) counts[kind] += 1;
    const inside = node.type === 'dataTable' ? ROWS[String(node.attrs?.kind)] : rowsAre;
    for (const child of node.content ?? []) visit(child, inside);
  };
  visit(body, undefined);
  return { counts, coverLetter: settings.coverLetter !== null };
}

function kindOf(
  { type = '', attrs }: JSONContent,
  rowsAre: ContentKind | undefined,
): ContentKind | undefined {
  if (type === 'heading') return attrs?.kind === 'annex' ? 'annexes' : 'headings';
  if (type === 'dataRow') return attrs?.kind === 'item' ? rowsAre : undefined;
  return NODES[type];
}
