import type { Loss } from '../../plan/plan';

export interface CleanText {
  readonly text: string;
  readonly losses: readonly Loss[];
}

const BOOKMARK = /\[bookmark: [^\]\n]*\]/g;
const IMAGE = /\[image: [^\]\n]*\]/g;

/**
 * Takes out what a converter printed beside the text: bookmarks (anchors, no text of the plan) silently, pictures as losses.
 * Line ends become `\n`.
 */
export function cleanMarks(text: string): CleanText {
  const images = text.match(IMAGE) ?? [];
  return {
    text: text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
      .replace(BOOKMARK, '')
      .replace(IMAGE, ''),
    losses: images.map((image) => ({ text: image, reason: '图片没有随文本保存，需要重新插入。' })),
  };
}
