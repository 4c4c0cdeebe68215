import type { Node } from '@tiptap/pm/model';
import { joinLabel } from '../../../../shared/plan/joinLabel';
import type { LevelFormat } from '../../../../shared/schema/settings';
import { headingRole } from '../../../editor/headingRole';

/** The element that stands for a block on paper, without its content. */
export interface BlockElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The element of a block as the editor shows it: what the schema says, with its label and its role in type. */
export function blockElement(node: Node, label: string, scheme: readonly LevelFormat[]): BlockElement {
  const spec = node.type.spec.toDOM?.(node);
  const [tag = 'div', given = {}] = Array.isArray(spec) ? spec : [];
  const attributes: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    if (name === 'class') attributes.className = value;
    if (name.startsWith('data-') && name !== 'data-id') attributes[name] = value;
  }
  if (label !== '') attributes['data-label'] = joinLabel(label, ' ').replace(/ $/, '');
  if (node.type.name === 'heading') attributes['data-role'] = headingRole(scheme, node.attrs.level as number);
  return { tag: typeof tag === 'string' ? tag : 'div', attributes };
}
