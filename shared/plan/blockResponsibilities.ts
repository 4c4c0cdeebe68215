import type { Node } from '@tiptap/pm/model';
import { idOf } from './idOf';
import { memoByNode } from './memoByNode';
import { findResponsibilities } from './parseResponsibility';
import type { PlanResponsibility } from './plan';
import { responsibilityText } from './responsibilityText';

/** The responsibilities that a block of text or a cell holds: its nodes, then brackets that were only typed. */
export const blockResponsibilities = memoByNode((block) => readInline(block, idOf(block)));

/** The same for a block without an id of its own; typed brackets take their ids from `blockId`. */
export function readInline(block: Node, blockId: string): readonly PlanResponsibility[] {
  const found: PlanResponsibility[] = [];
  block.forEach((child) => {
    if (child.type.name !== 'responsibility') return;
    const departments = (child.attrs.departments as readonly string[] | null) ?? [];
    const [lead] = departments;
    if (lead) found.push({ id: idOf(child), lead, departments, quote: responsibilityText(child.attrs) });
  });
  return [...found, ...readTyped(block, blockId)];
}

/** A quick look for the closing words of a bracket spares most paragraphs the search. */
function readTyped(block: Node, blockId: string): readonly PlanResponsibility[] {
  const text = block.textContent;
  if (!/(?:负责|牵头|配合|参与|落实|单位|部门|股室|科室)/.test(text)) return [];
  return findResponsibilities(text).map(({ departments, written }, index) => ({
    id: `${blockId}:${index}`,
    lead: departments[0] ?? '',
    departments,
    quote: written,
  }));
}
