import * as Y from 'yjs';
import { PlanError } from '../../shared/errors';
import type { Anchor } from '../../shared/protocol/api';
import type { ProposedChange } from '../../shared/protocol/proposals';
import { bodyOf } from '../../shared/schema/ydoc';
import { anchorComment } from './anchorComment';
import { anchoredElements, anchoredStretches, wordsOf } from './anchoredWords';
import { applyBlockChange, readWhole, undoBlockChange } from './blockChanges';
import { commentAttribute } from './commentMark';
import { editWords, insertText } from './editWords';
import { findElement } from './findElement';
import type { Acceptance, ChangeResult, ProposalUndo } from './proposalResult';

const isOnWords = ({ type }: ProposedChange): boolean => type === 'words' || type === 'insert';

/**
 * Anchors a new proposal and returns the words it stands on now, which it is made upon. Null when they are gone or hold only chips.
 * Throws `PlanError('invalid-request')` for a change that does not fit what the anchor names.
 */
export function anchorProposal(
  ydoc: Y.Doc,
  id: string,
  anchor: Anchor,
  change: ProposedChange,
): string | null {
  const body = bodyOf(ydoc);
  if (isOnWords(change)) {
    const anchored = anchorComment(ydoc, id, anchor);
    return anchored?.kind === 'words' ? wordsOf(anchoredStretches([anchored.element], id)) : null;
  }
  const element = findElement(body, anchor);
  if (!element) return null;
  const isRow = element.nodeName === 'dataRow';
  if (isRow !== (change.type === 'addRow' || change.type === 'removeRow'))
    throw new PlanError('invalid-request', '这样的修改建议不适用于这个位置，请重新选择。');
  return readWhole(element);
}

/**
 * Accepts proposals in the document, one after the other, each only where the words are still those it was made upon (or those that the
 * editor saw and named): newer words are never touched unseen. `newId` gives ids for new blocks.
 */
export function acceptProposals(
  ydoc: Y.Doc,
  acceptances: readonly Acceptance[],
  newId: () => string,
): ReadonlyMap<string, ChangeResult> {
  const elements = anchoredElements(bodyOf(ydoc));
  return new Map(
    acceptances.map((acceptance) => {
      const { id, change } = acceptance;
      const result = isOnWords(change)
        ? acceptWords(elements.get(id) ?? [], acceptance)
        : applyBlockChange(ydoc, acceptance, newId);
      return [id, result] as const;
    }),
  );
}

/** Takes acceptances back, each only where what it put in still stands as it was put in. */
export function undoProposals(
  ydoc: Y.Doc,
  undos: readonly { readonly id: string; readonly undo: ProposalUndo }[],
): ReadonlyMap<string, ChangeResult> {
  const elements = anchoredElements(bodyOf(ydoc));
  return new Map(
    undos.map(({ id, undo }) => [
      id,
      undo.type === 'words' ? undoWords(ydoc, elements.get(id) ?? [], id, undo) : undoBlockChange(ydoc, undo),
    ]),
  );
}

function acceptWords(elements: readonly Y.XmlElement[], acceptance: Acceptance): ChangeResult {
  const { id, change, original, text, expected } = acceptance;
  const stretches = anchoredStretches(elements, id);
  const current = wordsOf(stretches);
  const [first] = stretches;
  if (current === null || !first) return { type: 'changed', current: null };
  const wanted = text ?? proposedWords(change, original);
  if (current !== (expected ?? original) && current !== wanted) return { type: 'changed', current };
  const anchor = commentAttribute(id);
  const { element } = first.block;
  const at = relativePosition(element, first.stretch.from);
  // Behind a split the words stand in several blocks: those of the others go, the blocks stay.
  for (const { block, stretch } of stretches.slice(1)) editWords(block.element, stretch, '', anchor);
  editWords(element, first.stretch, wanted, anchor);
  const after = wordsOf(anchoredStretches(elements, id)) ?? '';
  return { type: 'done', undo: { type: 'words', before: current, after, at } };
}

function proposedWords(change: ProposedChange, original: string): string {
  if (change.type === 'words') return change.replacement;
  if (change.type !== 'insert') throw new Error(`${change.type} has no words`);
  return change.side === 'after' ? original + change.words : change.words + original;
}

function undoWords(
  ydoc: Y.Doc,
  elements: readonly Y.XmlElement[],
  id: string,
  { before, after, at }: Extract<ProposalUndo, { type: 'words' }>,
): ChangeResult {
  const undo = { type: 'words', before: after, after: before, at } as const;
  const stretches = anchoredStretches(elements, id);
  const [first] = stretches;
  const current = wordsOf(stretches);
  if (first && stretches.length === 1 && current === after) {
    editWords(first.block.element, first.stretch, before, commentAttribute(id));
    return { type: 'done', undo };
  }
  if (current !== null || after !== '') return { type: 'changed', current };
  const position = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(at), ydoc);
  const element = position?.type.parent;
  if (!position || !(position.type instanceof Y.XmlText) || !(element instanceof Y.XmlElement))
    return { type: 'changed', current: null };
  let offset = position.index;
  for (const child of element.toArray()) {
    if (child === position.type) break;
    offset += child instanceof Y.XmlText ? child.length : 1;
  }
  insertText(element, offset, before, commentAttribute(id), false);
  return { type: 'done', undo };
}

function relativePosition(element: Y.XmlElement, at: number): unknown {
  let start = 0;
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) start += 1;
    else if (at <= start + child.length)
      return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(child, at - start, -1));
    else start += child.length;
  }
  return null;
}
