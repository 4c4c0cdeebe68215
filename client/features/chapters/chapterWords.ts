import type { Editor } from '@tiptap/react';
import { chapterWords } from '../outline/outlineActions';

/** How many words stand in each chapter, by the id of its heading. */
export type ChapterWords = ReadonlyMap<string, number>;

/** The words of every chapter and annex. */
export function readChapterWords(editor: Editor): ChapterWords {
  const words = new Map<string, number>();
  editor.state.doc.forEach(({ type, attrs }) => {
    if (type.name !== 'heading' || attrs.level !== 1) return;
    words.set(attrs.id as string, chapterWords(editor, attrs.id as string));
  });
  return words;
}

/** Whether two counts say the same. */
export function sameWords(one: ChapterWords, other: ChapterWords): boolean {
  return one.size === other.size && [...one].every(([id, count]) => other.get(id) === count);
}
