import type { Passage } from './passage';
import { perPassage } from './perPassage';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** How far a word may reach; the platform's longest words are names. */
const REACH = 5;
const MOST_KNOWN = 50_000;
const known = new Map<string, boolean>();

/** True when the platform's dictionary knows a text as one word; asked for the same few texts after every keystroke, so answers are kept. */
export function isWord(text: string): boolean {
  const answer = known.get(text);
  if (answer !== undefined) return answer;
  if (known.size >= MOST_KNOWN) known.clear();
  const isOne = [...words.segment(text)].length === 1;
  known.set(text, isOne);
  return isOne;
}

/** True when a character is a word of its own in its surroundings, so that it belongs to no word that the dictionary knows. */
export function standsAlone(passage: Passage, index: number): boolean {
  const answers = aloneIn(passage);
  const answer = answers.get(index);
  if (answer !== undefined) return answer;
  const start = Math.max(0, index - REACH);
  const isAlone = [...words.segment(passage.text.slice(start, index + REACH + 1))].some(
    ({ index: at, segment }) => start + at === index && segment.length === 1,
  );
  answers.set(index, isAlone);
  return isAlone;
}

const aloneIn = perPassage(() => new Map<number, boolean>());
