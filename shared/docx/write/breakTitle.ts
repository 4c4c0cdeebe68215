import { textWidth } from './measures';

/** So many 二号 characters go into a line of 156 mm. */
const LINE_CHARACTERS = 19;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A title parted into lines of about one length, between words and never before a closing mark. */
export function breakTitle(title: string): string[] {
  const width = textWidth(title);
  const count = Math.ceil(width / LINE_CHARACTERS);
  if (count <= 1) return [title];
  const lines: string[] = [];
  let line = '';
  for (const { segment } of words.segment(title)) {
    const isFull = textWidth(line) + textWidth(segment) / 2 > width / count;
    if (isFull && line !== '' && lines.length < count - 1 && !/^[”’）》，、：]/.test(segment)) {
      lines.push(line);
      line = '';
    }
    line += segment;
  }
  return [...lines, line];
}
