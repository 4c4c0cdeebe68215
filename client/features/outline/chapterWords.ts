import type { Editor } from '@tiptap/react';
import { findChapter } from '../../editor/chapters';
import { countWords } from '../planPage/countWords';

/** The words under a heading, those of its sub-headings included. */
export function chapterWords(editor: Editor, id: string): number {
  const { doc } = editor.state;
  const chapter = findChapter(doc, id);
  if (!chapter) return 0;
  const blocks = doc.children.slice(chapter.from, chapter.from + chapter.count);
  return blocks.reduce((sum, block) => sum + countWords(block), 0);
}
