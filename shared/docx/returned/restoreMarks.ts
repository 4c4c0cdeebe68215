import { wordsHash } from '../write/blockNames';
import type { CurrentBlock, CurrentPlan } from './currentBlocks';
import { joinSplitParagraphs } from './joinSplitParagraphs';
import { matchParagraphs } from './matchParagraphs';
import type { ReturnedFile, ReturnedParagraph } from './readReturned';

/** Where fewer of the marks that are left have the words that a plan had, it is not the one that went out. */
const LEAST_AGREEMENT = 0.9;

/**
 * A file that lost its list of blocks (a converter or another program saved it) with a list again: that of the plan as it went out, whose words say
 * which paragraph was which. A file that has its list stays. `isGuess` where nobody knows when it went out and `then` is the plan of now.
 */
export function restoreMarks(file: ReturnedFile, then: CurrentPlan, isGuess: boolean): ReturnedFile {
  if (file.exported) return file;
  const hashes = new Set(then.blocks.flatMap(({ words, base }) => [wordsHash(words), wordsHash(base)]));
  const paragraphs = joinSplitParagraphs(file.paragraphs, (hash) => hashes.has(hash));
  const marks = new Map<ReturnedParagraph, NonNullable<ReturnedParagraph['mark']>>();
  for (const { paragraph, block } of matchParagraphs(paragraphs, then, wordsHash)) {
    if (paragraph.mark || block) marks.set(paragraph, paragraph.mark ?? markOf(paragraph, block));
  }
  const known = new Map([...marks.values()].map(({ block, words }) => [block, words] as const));
  return {
    ...file,
    exported: new Map(then.blocks.map(({ name, words }) => [name, known.get(name) ?? wordsHash(words)])),
    isGuess: isGuess || !agrees(file, then),
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      mark: marks.get(paragraph) ?? paragraph.mark,
    })),
  };
}

function markOf({ words }: ReturnedParagraph, block: CurrentBlock | null) {
  if (!block) throw new Error('a paragraph without mark and block');
  const isBase = wordsHash(words) === wordsHash(block.base);
  return { block: block.name, words: wordsHash(isBase ? block.base : block.words) };
}

/** Whether what is left of the marks tells of this plan. */
function agrees({ paragraphs }: ReturnedFile, { blocks }: CurrentPlan): boolean {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  const marks = paragraphs.flatMap(({ mark }) => mark ?? []);
  const same = marks.filter(({ block: name, words }) => {
    const block = byName.get(name);
    return block && [wordsHash(block.words), wordsHash(block.base)].includes(words);
  });
  return same.length >= marks.length * LEAST_AGREEMENT;
}
