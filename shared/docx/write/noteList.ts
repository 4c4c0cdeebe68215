import type { Node } from '@tiptap/pm/model';
import { type Block, firstLineIndent, paragraph } from './block';
import type { WriteContext } from './context';
import { writeInline } from './inline';
import { SIZE } from './measures';

/** 名词解释: the notes, numbered 〔1〕 by a list of their own; the marks in the text refer to them. */
export function writeNoteList(node: Node, context: WriteContext): Block[] {
  const listId = context.noteList();
  return node.children.map((item) => {
    const name = context.names.title.get(item.attrs.id as string);
    const content = context.bookmarks.around(name, writeInline(item, context));
    return paragraph(
      { style: 'NoteItem', number: { listId, level: 0 }, indent: firstLineIndent(SIZE.小四) },
      content,
    );
  });
}
