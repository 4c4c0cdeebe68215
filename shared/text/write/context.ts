import type { JSONContent } from '@tiptap/core';
import type { Loss } from '../../plan/plan';
import type { PlanSettings } from '../../schema/settings';
import type { NewId } from '../imported';
import type { HeadingScheme } from '../recognise/headingScheme';

/** What writing nodes needs to know about the whole plan, and what it finds on the way. */
export interface WriteContext {
  readonly newId: NewId;
  readonly scheme: HeadingScheme;
  /** The id of the note item for each note key. */
  readonly noteIds: ReadonlyMap<string, string>;
  /** The id of the thread for each key of the source's threads. */
  readonly threadIds: ReadonlyMap<string, string>;
  /** The years that the plan is for, where they are known. */
  readonly period: PlanSettings['period'];
  readonly losses: Loss[];
}

/** A node that something may point at: its attributes with a new id. */
export function createNode(
  context: WriteContext,
  type: string,
  attrs: Readonly<Record<string, unknown>>,
  content?: readonly JSONContent[],
): JSONContent {
  const node: JSONContent = { type, attrs: { ...attrs, id: context.newId() } };
  return content && content.length > 0 ? { ...node, content: [...content] } : node;
}
