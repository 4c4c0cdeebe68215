import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { inlineText, type PrintAtom } from '../../plan/inlineText';
import { createPlanSource } from '../../plan/planSource';
import type { PlanSettings } from '../../schema/settings';
import { isTrackedDeletion } from '../../tracking/acceptedText';
import type { Fix, LinkValueFix, TextChange } from '../fix';
import type { Place } from '../place';
import { changeResponsibility } from './changeResponsibility';
import { findBlock } from './findBlock';
import type { FixEdit, ResponsibilitySpan } from './fixEdit';

export type { FixEdit } from './fixEdit';

/**
 * What a fix does to a body: its edits from the end of the plan to its beginning, so that they can be carried out one after the other (see
 * `addFixEdits`). Null when the fix no longer fits, because the words at its places are not those that the check read.
 */
export function applyFix(
  body: Node,
  settings: Pick<PlanSettings, 'numberingScheme'>,
  fix: Fix,
): readonly FixEdit[] | null {
  const { print } = createPlanSource(body, settings.numberingScheme);
  const edits =
    fix.kind === 'replaceText'
      ? fix.changes.map((change) => replaceText(body, print, change))
      : fix.kind === 'linkValue'
        ? [linkValue(body, print, fix)]
        : fix.blockIds.map((id) => forgetLabel(body, id));
  if (edits.length === 0 || edits.includes(null)) return null;
  return edits.flatMap((edit) => edit ?? []).sort((one, other) => startOf(other) - startOf(one));
}

/** Adds the edits of a fix to a transform or an editor's transaction of the same body. */
export function addFixEdits(transform: Transform, edits: readonly FixEdit[]): void {
  for (const edit of edits)
    if (edit.kind === 'setAttribute') transform.setNodeAttribute(edit.position, edit.name, edit.value);
    else if (edit.content.length === 0) transform.delete(edit.from, edit.to);
    else transform.replaceWith(edit.from, edit.to, edit.content);
}

function startOf(edit: FixEdit): number {
  return edit.kind === 'replace' ? edit.from : edit.position;
}

function replaceText(body: Node, print: PrintAtom, { place, text }: TextChange): readonly FixEdit[] | null {
  const target = locate(body, print, place);
  if (!target) return null;
  if (target.atom) return changeResponsibility(target.atom, text);
  return [{ kind: 'replace', from: target.from, to: target.to, content: textNodes(body, target, text) }];
}

function linkValue(body: Node, print: PrintAtom, fix: LinkValueFix): readonly FixEdit[] | null {
  const target = locate(body, print, fix.place);
  const type = body.type.schema.nodes.valueRef;
  if (!target || target.atom || !type) return null;
  const { table, row, column, form } = fix;
  const content = [type.create({ table, row, column, form }, null, target.marks)];
  return [{ kind: 'replace', from: target.from, to: target.to, content }];
}

function forgetLabel(body: Node, id: string): readonly FixEdit[] | null {
  const block = findBlock(body, id);
  if (!block || block.node.attrs.importedLabel === undefined) return null;
  return [{ kind: 'setAttribute', position: block.position, name: 'importedLabel', value: null }];
}

function textNodes(body: Node, { marks }: Target, text: string): readonly Node[] {
  return text === '' ? [] : [body.type.schema.text(text, marks)];
}

interface Target {
  readonly from: number;
  readonly to: number;
  readonly marks: Node['marks'];
  /** Set when the words are those of one responsibility node: where it stands, and which of its characters. */
  readonly atom: ResponsibilitySpan | null;
}

/** The positions of a place's words; null when they have changed or are not typed text (nor one responsibility). */
function locate(body: Node, print: PrintAtom, place: Place): Target | null {
  const block = findBlock(body, place.blockId);
  if (!block?.node.isTextblock) return null;
  if (inlineText(block.node, print).slice(place.from, place.to).trim() !== place.quote) return null;
  let from: number | null = null;
  let to: number | null = null;
  let marks: Node['marks'] = [];
  let atom: ResponsibilitySpan | null = null;
  let blocked = false;
  let printed = 0;
  block.node.forEach((child, offset) => {
    const position = (block as { position: number }).position + 1 + offset;
    if (child.isText && isTrackedDeletion(child)) {
      // It prints nothing; a fix across it would take it away undecided.
      blocked ||= printed > place.from && printed < place.to;
      return;
    }
    const words = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : print(child);
    const [start, end] = [printed, printed + words.length];
    printed = end;
    if (end <= place.from || start >= place.to) return;
    const [first, last] = [Math.max(0, place.from - start), Math.min(words.length, place.to - start)];
    if (child.isText || child.type.name === 'hardBreak') {
      if (from === null) marks = child.marks;
      from ??= position + first;
      to = position + last;
    } else if (child.type.name === 'responsibility' && start <= place.from && end >= place.to)
      atom = { node: child, position, printed: words, from: first, to: last };
    else blocked = true;
  });
  if (blocked) return null;
  if (atom) return { from: 0, to: 0, marks: [], atom };
  return from === null || to === null ? null : { from, to, marks, atom: null };
}
