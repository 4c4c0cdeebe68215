import type { Node } from '@tiptap/pm/model';
import { joinLabel } from '../../../shared/plan/joinLabel';
import type { Labels } from '../../../shared/plan/numbering';

/** Something a cross reference can point at, as the list of the dialog shows it. */
export interface ReferenceTarget {
  readonly id: string;
  /** Label and title: 第二章　总体要求, 表1　主要指标. */
  readonly words: string;
  readonly numbered: boolean;
  /** A note: `@` puts its mark, the dialog refers to its number, term or page. */
  readonly isNote: boolean;
}

/** Headings, captions, boxes, annexes and notes in their order; those without a number can be cited by their title only. */
export function referenceTargets(body: Node, labels: Labels): readonly ReferenceTarget[] {
  const targets: ReferenceTarget[] = [];
  body.descendants((node) => {
    if (/^(heading|caption|box|noteItem)$/.test(node.type.name) && typeof node.attrs.id === 'string') {
      const words = targetWords(node, labels);
      if (words)
        targets.push({
          id: node.attrs.id,
          words,
          numbered: Boolean(labels.get(node.attrs.id)),
          isNote: node.type.name === 'noteItem',
        });
    }
    return node.type.name === 'box' || node.type.name === 'noteList';
  });
  return targets;
}

/** Label and title of a heading, caption, box or note. */
export function targetWords(node: Node, labels: Labels): string {
  const titled = node.type.name === 'box' ? node.firstChild : node;
  return joinLabel(labels.get(String(node.attrs.id)) ?? '', titled?.isTextblock ? titled.textContent : '');
}
