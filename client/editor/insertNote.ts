import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { nanoid } from 'nanoid';

/**
 * Puts a note mark at the caret and its note into the plan's note list, where it is written at once; the list is made if there is none. The note
 * stands before the one that the text explains next, so that the marks count up as one reads. A note has none of its own.
 */
export function insertNote(
  transaction: Transaction,
  words: string,
  newId: () => string = () => nanoid(12),
): boolean {
  const { schema } = transaction.doc.type;
  const { noteRef, noteItem } = schema.nodes;
  if (!noteRef || !noteItem) throw new Error('the schema has no notes');
  const { parent } = transaction.selection.$to;
  if (!parent.inlineContent || parent.type === noteItem) return false;
  const id = newId();
  transaction.insert(transaction.selection.to, noteRef.create({ note: id }));
  const item = noteItem.create({ id }, schema.text(words));
  const start = placeNotes(transaction, [item], transaction.selection.to) + 1;
  transaction.setSelection(TextSelection.create(transaction.doc, start, start + words.length));
  transaction.scrollIntoView();
  return true;
}

/** Puts notes that the text marks right before a place into the plan's list, which is made if there is none; gives where the first stands. */
export function placeNotes(transaction: Transaction, notes: readonly Node[], place: number): number {
  const list = findLastList(transaction.doc);
  const next = nextNoted(transaction.doc, place);
  const at = next ?? (list ? list.position + list.node.nodeSize - 1 : bodyEnd(transaction.doc));
  const isInList = next !== null || list !== null;
  const made = transaction.doc.type.schema.nodes.noteList;
  transaction.insert(at, isInList || !made ? [...notes] : made.create(null, [...notes]));
  return isInList ? at : at + 1;
}

/** Where the note begins that the first mark behind a place refers to, unless it was referred to before; null without such a mark. */
function nextNoted(body: Node, place: number): number | null {
  const earlier = new Set<string>();
  let next: string | null = null;
  body.descendants((node, position) => {
    if (node.type.name !== 'noteRef') return;
    const note = node.attrs.note as string;
    if (position < place) earlier.add(note);
    else if (next === null && !earlier.has(note)) next = note;
  });
  let found: number | null = null;
  body.descendants((node, position) => {
    if (node.type.name === 'noteItem' && next !== null && node.attrs.id === next) found = position;
    return found === null && !node.isTextblock;
  });
  return found;
}

function findLastList(body: Node): { node: Node; position: number } | null {
  let found: { node: Node; position: number } | null = null;
  body.forEach((node, position) => {
    if (node.type.name === 'noteList') found = { node, position };
  });
  return found;
}

/** Notes stand behind the body, before the first annex. */
function bodyEnd(body: Node): number {
  let end = body.content.size;
  body.forEach((node, position) => {
    if (node.type.name === 'heading' && node.attrs.kind === 'annex') end = Math.min(end, position);
  });
  return end;
}
