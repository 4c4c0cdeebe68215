import type * as Y from 'yjs';
import type { Anchor } from '../../shared/protocol/api';
import { ATOM } from '../../shared/review/atom';
import { planSchema } from '../../shared/schema/index';
import { bodyOf } from '../../shared/schema/ydoc';
import { markComment } from './commentMark';
import { findElement } from './findElement';
import { findQuote, readsLike, type Stretch } from './findQuote';
import { readTextblock, type Textblock, textblocksIn } from './textPieces';

/** Where a thread was anchored: on words of a textblock, by its mark, or on a node that carries none. */
export type AnchoredAt =
  | { readonly kind: 'words'; readonly element: Y.XmlElement }
  | { readonly kind: 'node' };

/**
 * Puts the anchor mark of a thread on its words. Words that moved meanwhile are looked for near their place in the block, then in
 * the block nearest to it; where the block is gone, only words that stand once in the plan are taken. Null when they are gone.
 * Chips, charts and pictures carry no marks: their node's id is the anchor.
 */
export function anchorComment(ydoc: Y.Doc, threadId: string, anchor: Anchor): AnchoredAt | null {
  const element = findElement(bodyOf(ydoc), anchor);
  const block = element && readTextblock(element);
  if (element && (isAtom(element) || (block && coversOnlyAtoms(block, anchor)))) return { kind: 'node' };
  const place = (block && placeIn(block, anchor)) ?? placeElsewhere(ydoc, anchor, element);
  if (!place) return null;
  markComment(place.block, place.stretch, threadId);
  return { kind: 'words', element: place.block.element };
}

interface Place {
  readonly block: Textblock;
  readonly stretch: Stretch;
}

function placeIn(block: Textblock, { from, to, quote }: Anchor): Place | null {
  if (readsLike(block.text, { from, to }, quote)) return { block, stretch: { from, to } };
  const stretch = findQuote(block.text, quote, from);
  return stretch && { block, stretch };
}

function placeElsewhere(ydoc: Y.Doc, { quote }: Anchor, old: Y.XmlElement | null): Place | null {
  const blocks = [...textblocksIn(bodyOf(ydoc))];
  const places = blocks.flatMap((block, index) => {
    const stretch = findQuote(block.text, quote, 0);
    return stretch ? [{ block, stretch, index }] : [];
  });
  const oldIndex = blocks.findIndex(({ element }) => element === old);
  if (oldIndex < 0) return places.length === 1 && places[0] ? places[0] : null;
  const distance = ({ index }: { index: number }) => Math.abs(index - oldIndex);
  return places.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function isAtom({ nodeName }: Y.XmlElement): boolean {
  return planSchema.nodes[nodeName]?.isAtom === true;
}

function coversOnlyAtoms({ text }: Textblock, { from, to }: Anchor): boolean {
  const covered = text.slice(from, to);
  return covered.length > 0 && [...covered].every((character) => character === ATOM);
}
