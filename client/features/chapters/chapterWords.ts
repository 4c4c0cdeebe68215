import type { Editor } from '@tiptap/react';
import { countWords } from '../planPage/countWords';

/** How many words stand in each chapter, by the id of its heading. */
export type ChapterWords = ReadonlyMap<string, number>;

/** The words of every chapter and annex, its heading included. */
export function readChapterWords(editor: Editor): ChapterWords {
  const words = new Map<string, number>();
  let chapter: string | null = null;
  editor.state.doc.forEach((block) => {
    if (block.type.name === 'heading' && block.attrs.level === 1) chapter = block.attrs.id as string;
    if (chapter !== null) words.set(chapter, (words.get(chapter) ?? 0) + countWords(block));
  });
  return words;
}

/** Whether two counts say the same. */
export function sameWords(one: ChapterWords, other: ChapterWords): boolean {
  return one.size === other.size && [...one].every(([id, count]) => other.get(id) === count);
}
