import type { Node } from '@tiptap/pm/model';
import type { HeadingKind } from '../schema/extensions/heading';
import { DEEPEST_LEVEL } from '../schema/extensions/heading';
import { inlineText } from './inlineText';
import type { PlanHeading } from './plan';
import { idOf, type PlanSource } from './planSource';

/**
 * The headings in their order (SPEC DOC-3): heading nodes, and the run-in headings that open paragraphs, whose closing full stop is left
 * out. A run-in heading after —— has no number and stands one level below the heading before it. Boxes have no headings.
 */
export function readHeadings(source: PlanSource): readonly PlanHeading[] {
  const headings: PlanHeading[] = [];
  let level = 0;
  for (const { node, inBox } of source.ofType('heading', 'paragraph')) {
    if (inBox) continue;
    const heading = node.type.name === 'heading' ? readHeading(node, source) : readRunIn(node, level, source);
    if (!heading) continue;
    if (heading.kind !== 'run-in' || typeof node.attrs.level === 'number') level = heading.level;
    headings.push(heading);
  }
  return headings;
}

function readHeading(node: Node, { labels, print }: PlanSource): PlanHeading {
  const id = idOf(node);
  return {
    id,
    level: node.attrs.level as number,
    number: labels.get(id) ?? '',
    text: inlineText(node, (atom) => (atom.type.name === 'noteRef' ? '' : print(atom)))
      .replace(/\s*\n\s*/g, '')
      .trim(),
    kind: node.attrs.kind as HeadingKind,
    importedLabel: node.attrs.importedLabel as string | null,
  };
}

function readRunIn(node: Node, levelBefore: number, { labels }: PlanSource): PlanHeading | null {
  let text = '';
  for (let index = 0; index < node.childCount; index += 1) {
    const child = node.child(index);
    if (!child.marks.some((mark) => mark.type.name === 'runIn')) break;
    text += child.text ?? '';
  }
  if (text.trim() === '') return null;
  const id = idOf(node);
  const level = (node.attrs.level as number | null) ?? Math.min(levelBefore + 1, DEEPEST_LEVEL);
  return {
    id,
    level,
    number: labels.get(id) ?? '',
    text: text.trim().replace(/[。：:]$/, ''),
    kind: 'run-in',
    importedLabel: node.attrs.importedLabel as string | null,
  };
}
