import type { Editor } from '@tiptap/core';
import { Fragment, type Node, type NodeType, Slice } from '@tiptap/pm/model';

/** The number that a note had where it was copied from: 〔1〕, [1], （1）, 1. or ①. */
const NUMBER = /^\s*(?:[〔[［（(【]\d{1,3}[〕\]］）)】]|\d{1,3}[.．、](?!\d)|[①-⑳])\s*/u;

/** Pastes lines into the note at the caret: each is a note of its own, as Enter makes them (STR-25). Numbers that they bring are dropped, empty lines too. False where the caret is in no note. */
export function pasteNotes(editor: Editor, slice: Slice): boolean {
  const { tr, schema } = editor.state;
  const type = schema.nodes.noteItem;
  const { $from } = editor.state.selection;
  if (!type || $from.parent.type !== type) return false;
  const lines: Fragment[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    const content = withoutNumber(inNote(node.content, type));
    if (content.size > 0) lines.push(content);
    return false;
  });
  const notes = Fragment.fromArray(lines.map((content) => type.create(null, content)));
  if (notes.childCount > 0)
    editor.view.dispatch(
      tr
        .replaceSelection(new Slice(notes, 1, 1))
        .scrollIntoView()
        .setMeta('paste', true),
    );
  return true;
}

/** What may stand in a note of some content. */
function inNote(content: Fragment, type: NodeType): Fragment {
  const children: Node[] = content.content.filter((child) => type.contentMatch.matchType(child.type));
  return Fragment.fromArray(children);
}

function withoutNumber(content: Fragment): Fragment {
  const first = content.firstChild;
  const number = first?.isText ? NUMBER.exec(first.text ?? '')?.[0] : undefined;
  return number ? content.cut(number.length) : content;
}
