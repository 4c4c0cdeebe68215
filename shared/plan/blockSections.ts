import type { Node } from '@tiptap/pm/model';
import { blockResponsibilities } from './blockResponsibilities';
import { citesOthers } from './citesOthers';
import { idOf } from './idOf';
import { memoByNode } from './memoByNode';
import { runInText } from './runInText';

/** What a block can have a part in: a part of the plan as data, or the computed labels. */
export type Section =
  | 'title'
  | 'subtitle'
  | 'headings'
  | 'tables'
  | 'indicators'
  | 'projects'
  | 'boxes'
  | 'notes'
  | 'responsibilities'
  | 'annexes'
  | 'charts'
  | 'labels';

/** By section what a block says there: two blocks that say the same under `===` may stand for each other. */
export type BlockSections = ReadonlyMap<Section, unknown>;

/** The sections that a block of the top has a part in. */
export const blockSections: (block: Node) => BlockSections = memoByNode((block): BlockSections => {
  const sections = new Map(sectionsOf(block));
  const responsibilities = block.isTextblock ? sayResponsibilities(block) : null;
  return responsibilities === null ? sections : sections.set('responsibilities', responsibilities);
});

function sectionsOf(block: Node): BlockSections {
  const { id, level, kind, of, label, dash, importedLabel } = block.attrs;
  switch (block.type.name) {
    case 'title':
      return new Map([['title', block]]);
    case 'subtitle':
      return new Map([['subtitle', block]]);
    case 'heading':
      return new Map<Section, unknown>([
        ['headings', block],
        ['annexes', kind === 'annex' ? block : null],
        ['labels', join('heading', id, level, kind)],
      ]);
    case 'paragraph': {
      const runIn = runInText(block);
      return new Map<Section, unknown>([
        ['headings', runIn === '' ? null : join(id, level, dash, importedLabel, runIn)],
        ['labels', typeof level === 'number' ? join(id, level) : null],
      ]);
    }
    case 'caption':
      return new Map<Section, unknown>([
        ['tables', block],
        ['charts', block],
        ['labels', join('caption', id, of)],
      ]);
    case 'dataTable':
      return new Map<Section, unknown>([
        ['tables', block],
        [kind === 'indicators' ? 'indicators' : 'projects', block],
        ['responsibilities', block],
      ]);
    case 'chart':
      return new Map([['charts', block]]);
    case 'noteItem':
      return new Map<Section, unknown>([
        ['notes', block],
        ['labels', join('note', id)],
      ]);
    case 'box':
      return insideOf(block, [
        ['boxes', block],
        ['labels', join('box', id, label)],
      ]);
    case 'table':
      return insideOf(block, [['tables', block]]);
    default:
      return insideOf(block, []);
  }
}

/** A container has a part wherever its blocks have one, and says something new there whenever it changes; labels are told exactly. */
function insideOf(block: Node, own: readonly (readonly [Section, unknown])[]): BlockSections {
  const sections = new Map<Section, unknown>(own);
  if (block.isTextblock || block.isAtom) return sections;
  let labels = String(sections.get('labels') ?? '');
  block.forEach((child) => {
    for (const [section, says] of blockSections(child)) {
      if (section === 'labels') labels += says === null ? '' : `(${says})`;
      else if (says !== null) sections.set(section, block);
    }
  });
  return labels === '' ? sections : sections.set('labels', labels);
}

function sayResponsibilities(block: Node): string | null {
  const found = blockResponsibilities(block);
  return found.length > 0 ? JSON.stringify(found) : null;
}

function join(...parts: readonly unknown[]): string {
  return parts.join('|');
}

/** What of a block is told by other places of the plan: the sections whose reading cites, and the ids that it points at. */
export interface Citing {
  readonly sections: ReadonlySet<Section>;
  readonly targets: ReadonlySet<string>;
}

const NOTHING: Citing = { sections: new Set(), targets: new Set() };

/** What a block of the top cites where that is read into the plan; citations in running text are not. */
export const citing: (block: Node) => Citing = memoByNode((block): Citing => {
  if (block.type.name === 'paragraph') return NOTHING;
  const targets = new Set<string>();
  const visit = (node: Node) => {
    if (node.isTextblock && node.type.name !== 'paragraph' && citesOthers(node))
      node.forEach((atom) => {
        targets.add((atom.attrs.target as string | undefined) ?? idOf(atom));
      });
    if (!node.isTextblock) node.forEach(visit);
  };
  visit(block);
  return targets.size === 0 ? NOTHING : { sections: new Set(blockSections(block).keys()), targets };
});
