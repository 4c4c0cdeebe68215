import { Fragment, type Node } from '@tiptap/pm/model';
import type { PlanDocument } from '../schema/planDocument';
import { carryAnchors } from './carryAnchors';
import { comparePlans } from './comparePlans';

export interface RestoreOptions {
  /** Whether a thread still exists; anchors of others are not brought back. */
  readonly isAlive: (threadId: string) => boolean;
  /** The id of the heading whose chapter alone is restored; null restores everything. */
  readonly chapter: string | null;
}

/**
 * The body that a plan has after a version, or one chapter of it, is restored: the version's text, with the present comments on the words
 * that are the same. A chapter takes the place of the one with its heading, else stands behind the chapter it stood behind.
 * Settings stay as they are. Throws `PlanError('invalid-document')` when a body does not fit the schema.
 */
export function restoreBody(now: PlanDocument, version: PlanDocument, options: RestoreOptions): Node {
  const comparison = comparePlans(now, version);
  const restored = carryAnchors(comparison, options.isAlive);
  if (options.chapter === null) return restored;
  return replaceChapter(comparison.older.body, restored, options.chapter);
}

/** Blocks `from` up to, not including, `to` of a body. */
export interface ChapterRange {
  readonly from: number;
  readonly to: number;
}

/** The chapter that a heading opens: up to the next heading of its level or above. Null when the body has no such heading. */
function chapterRange(body: Node, headingId: string): ChapterRange | null {
  const blocks = body.children;
  const from = blocks.findIndex((node) => node.type.name === 'heading' && node.attrs.id === headingId);
  if (from < 0) return null;
  const level = depthOf(blocks[from] as Node);
  const next = blocks.findIndex((node, index) => index > from && depthOf(node) <= level);
  return { from, to: next < 0 ? blocks.length : next };
}

/** An annex ends every chapter. */
function depthOf(node: Node): number {
  if (node.type.name !== 'heading') return Number.POSITIVE_INFINITY;
  return node.attrs.kind === 'annex' ? 0 : (node.attrs.level as number);
}

function replaceChapter(now: Node, restored: Node, headingId: string): Node {
  const wanted = chapterRange(restored, headingId);
  if (!wanted) return now;
  const place = chapterRange(now, headingId) ?? placeBehind(now, restored, wanted.from);
  const chapter = restored.children.slice(wanted.from, wanted.to);
  const ids = new Set(chapter.flatMap(({ attrs }) => (typeof attrs.id === 'string' ? [attrs.id] : [])));
  const isElsewhere = ({ attrs }: Node) => !ids.has(attrs.id as string);
  const blocks = [
    ...now.children.slice(0, place.from).filter(isElsewhere),
    ...chapter,
    ...now.children.slice(place.to).filter(isElsewhere),
  ];
  return now.copy(Fragment.from(blocks));
}

/** Behind the nearest block before the chapter that is still there; at the end when none is. */
function placeBehind(now: Node, restored: Node, from: number): ChapterRange {
  for (let index = from - 1; index >= 0; index--) {
    const id = restored.child(index).attrs.id as string | null | undefined;
    const at = id ? now.children.findIndex((node) => node.attrs.id === id) : -1;
    if (at >= 0) return { from: at + 1, to: at + 1 };
  }
  return { from: now.childCount, to: now.childCount };
}
