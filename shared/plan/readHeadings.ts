import type { Node } from '@tiptap/pm/model';
import type { HeadingKind } from '../schema/extensions/heading';
import { DEEPEST_LEVEL } from '../schema/extensions/heading';
import { citesOthers } from './citesOthers';
import { idOf } from './idOf';
import { inlineText, type PrintAtom, printOwn } from './inlineText';
import { memoByNode } from './memoByNode';
import type { PlanHeading } from './plan';
import type { PlanSource } from './planSource';
import { runInText } from './runInText';

/**
 * The headings in their order (SPEC DOC-3): heading nodes, and the run-in headings that open paragraphs, whose closing full stop is left
 * out. A run-in heading after —— has no number and stands one level below the heading before it. Boxes have no headings.
 */
export function readHeadings(source: PlanSource): readonly PlanHeading[] {
  const headings: PlanHeading[] = [];
  let level = 0;
  for (const { node, inBox } of source.landmarks) {
    const type = node.type.name;
    if (inBox || (type !== 'heading' && type !== 'paragraph')) continue;
    const heading = type === 'heading' ? readHeading(node, source) : readRunIn(node, level, source);
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
    text: ownText(node) ?? headingText(node, print),
    kind: node.attrs.kind as HeadingKind,
    importedLabel: node.attrs.importedLabel as string | null,
  };
}

function headingText(node: Node, print: PrintAtom): string {
  return inlineText(node, (atom) => (atom.type.name === 'noteRef' ? '' : print(atom)))
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** The text of a heading that cites nothing, else null. */
const ownText = memoByNode((node) => (citesOthers(node) ? null : headingText(node, printOwn)));

function readRunIn(node: Node, levelBefore: number, { labels }: PlanSource): PlanHeading | null {
  const text = runInText(node);
  if (text === '') return null;
  const id = idOf(node);
  const level = (node.attrs.level as number | null) ?? Math.min(levelBefore + 1, DEEPEST_LEVEL);
  return {
    id,
    level,
    number: labels.get(id) ?? '',
    text: text.replace(/[。：:]$/, ''),
    kind: 'run-in',
    importedLabel: node.attrs.importedLabel as string | null,
  };
}
