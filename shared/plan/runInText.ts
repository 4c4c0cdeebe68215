import { memoByNode } from './memoByNode';

/** The words under the run-in mark that open a paragraph, '' for most. */
export const runInText = memoByNode((paragraph) => {
  let text = '';
  for (let index = 0; index < paragraph.childCount; index += 1) {
    const child = paragraph.child(index);
    if (!child.marks.some((mark) => mark.type.name === 'runIn')) break;
    text += child.text ?? '';
  }
  return text.trim();
});
