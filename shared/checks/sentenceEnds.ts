import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';

/** Shorter paragraphs are titles, signatures and lines of a layout. */
const SENTENCE = 20;
const END = /[。；：！？…”）〕】》]$|[.;:]$/;
/** How many of the long paragraphs must end with a mark, so that one without is a slip. */
const USUAL_SHARE = 0.9;
const FEWEST = 10;

/** What a long paragraph of the running text ends with: a mark that ends, a mark that goes on, or a word; null for all else. */
function endOf({ kind, text, node }: Passage): 'end' | 'open' | 'word' | null {
  const written = text.trim();
  if (kind !== 'paragraph' || written.length < SENTENCE || node.type.name !== 'paragraph') return null;
  if (/[，、]$/.test(written)) return 'open';
  if (END.test(written)) return 'end';
  return /\p{Script=Han}$|\d[^\s]?$/u.test(written) && /[。；]/.test(written) ? 'word' : null;
}

const readEnds = perPassage((passage) => {
  const end = endOf(passage);
  return end === null ? [] : [{ passage, end }];
});

/** Paragraphs that break off: with a comma, or without any mark where nearly all others have one. */
export function checkSentenceEnds(passages: readonly Passage[]): readonly Finding[] {
  const read = collect(passages, readEnds);
  const ends = read.filter(({ end }) => end === 'end').length;
  const words = read.filter(({ end }) => end === 'word').length;
  const isUsual = ends >= FEWEST && ends / (ends + words) >= USUAL_SHARE;
  return read.flatMap(({ passage, end }) => {
    if (end === 'open') return [report(passage, `段落以“${passage.text.trim().at(-1)}”结束，句子没有写完。`)];
    return end === 'word' && isUsual ? [report(passage, '段末缺少标点，句子可能没有写完。')] : [];
  });
}

function report(passage: Passage, message: string): Finding {
  const to = passage.text.trimEnd().length;
  return {
    rule: 'punctuation/ending',
    severity: 'warning',
    message,
    places: [placeAt(passage, to - 12, to)],
    expected: '。',
    found: passage.text.slice(to - 1, to),
  };
}
