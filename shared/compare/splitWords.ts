import { PARAGRAPH_END } from './comparison';

/** A number as the segmenter gives it; its per cent sign is put back, so that 96.5% is one word. */
const NUMBER = /\d$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text, nothing left out: joined they give the text. Numbers, line breaks and ends of paragraphs are words of their own. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const stretch of text.split(new RegExp(`(${PARAGRAPH_END}|\n)`)))
    if (stretch === PARAGRAPH_END || stretch === '\n') words.push(stretch);
    else for (const { segment } of segmenter.segment(stretch)) addWord(words, segment);
  return words;
}

function addWord(words: string[], word: string): void {
  const last = words.at(-1);
  const joins = last !== undefined && /^[%％‰]$/.test(word) && NUMBER.test(last);
  if (joins) words[words.length - 1] = last + word;
  else words.push(word);
}
