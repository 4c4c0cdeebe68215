import type { CheckContext } from './checkContext';
import { isWord } from './dictionaryWords';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import { GRAMMAR } from './grammar';
import { type Passage, placeAround } from './passage';
import { collect, perPassage } from './perPassage';

const DOUBLED = /(?<=\p{Script=Han})(\p{Script=Han})\1(?=\p{Script=Han})/gu;
/** How often the word must stand in the plan that one character too many follows. */
const USUAL = 2;

interface Spot {
  readonly passage: Passage;
  readonly index: number;
}

/**
 * The last character of a word twice: 防御御体系. Where the second may begin a word (发展展览), double characters are a word (人人), or the plan
 * has the second with what follows elsewhere, it is right.
 */
export function checkDoubledCharacters({ passages, memory: { index } }: CheckContext): readonly Finding[] {
  return collect(passages, findDoubled)
    .filter(({ passage, index: at }) => {
      const { text } = passage;
      const word = text.slice(at - 1, at + 1);
      return (
        index.timesOf(word, USUAL + 1) > USUAL - 1 &&
        index.pairs.of(text.charCodeAt(at + 1), text.charCodeAt(at + 2)) === 1
      );
    })
    .map(report);
}

const findDoubled = perPassage((passage): readonly Spot[] =>
  [...passage.text.matchAll(DOUBLED)].flatMap(({ index, 1: character = '' }) => {
    const { text } = passage;
    const [before, after] = [text[index - 1] ?? '', text.slice(index + 2, index + 4)];
    const mayBegin = isWord(character + after.slice(0, 1)) || isWord(character + after);
    return GRAMMAR.has(character) || isWord(character + character) || mayBegin || !isWord(before + character)
      ? []
      : [{ passage, index }];
  }),
);

function report({ passage, index }: Spot): Finding {
  const found = passage.text.slice(index - 1, index + 2);
  const expected = found.slice(0, 2);
  return {
    rule: 'term/doubled',
    severity: 'warning',
    message: `“${found}”多了一个“${found.slice(2)}”。`,
    places: [placeAround(passage, index - 1, index + 2)],
    expected,
    found,
    fixes: [replaceFix(passage, index - 1, index + 2, expected)],
  };
}
