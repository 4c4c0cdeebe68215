import type { Node } from '@tiptap/pm/model';
import type { ComparedBlock, Comparison } from '../../../../shared/compare/comparison';
import { PlaceTracker } from '../../../../shared/compare/placeTracker';
import { printWhole } from '../../../../shared/compare/printWhole';

/** A block of the comparison with where it stands. */
export interface ShownBlock {
  readonly block: ComparedBlock;
  readonly key: number;
  /** The id of the chapter's heading, '' before the first chapter. */
  readonly chapter: string;
  /** The headings above it, as they print. */
  readonly place: string;
  readonly changed: boolean;
  /** The ids of the block and of what is in it, on both sides. */
  readonly ids: ReadonlySet<string>;
}

export interface ComparedChapter {
  readonly id: string;
  readonly name: string;
  readonly changes: number;
}

/** The blocks of a comparison in order, each with its chapter and its place. */
export function listShown(comparison: Comparison): readonly ShownBlock[] {
  const tracker = new PlaceTracker(comparison.newer, ({ newer, move }) =>
    move?.place === 'from' ? [] : newer,
  );
  let chapter = '';
  return comparison.blocks.map((block, key) => {
    tracker.pass(block);
    const node = block.newer[0] ?? block.older[0];
    if (node && opensChapter(node) && block.move?.place !== 'from') chapter = String(node.attrs.id);
    return {
      block,
      key,
      chapter,
      place: tracker.place,
      changed: block.status !== 'same' || block.move !== null,
      ids: idsOf(block),
    };
  });
}

/** The chapters and annexes of a comparison, with how many of their blocks changed. */
export function listChapters(shown: readonly ShownBlock[], comparison: Comparison): ComparedChapter[] {
  const chapters = new Map<string, ComparedChapter>();
  for (const { block, chapter, changed } of shown) {
    const known = chapters.get(chapter);
    const side = block.newer[0] ? comparison.newer : comparison.older;
    const heading = block.newer[0] ?? block.older[0];
    const name = known?.name ?? (chapter && heading ? printWhole(heading, side) : '');
    chapters.set(chapter, { id: chapter, name, changes: (known?.changes ?? 0) + Number(changed) });
  }
  return [...chapters.values()];
}

function opensChapter(node: Node): boolean {
  return node.type.name === 'heading' && (node.attrs.kind === 'annex' || node.attrs.level === 1);
}

function idsOf(block: ComparedBlock): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (node: Node) => {
    if (typeof node.attrs.id === 'string') ids.add(node.attrs.id);
    node.descendants((inner) => {
      if (typeof inner.attrs.id === 'string') ids.add(inner.attrs.id);
    });
  };
  for (const node of [...block.older, ...block.newer]) add(node);
  return ids;
}
