import { hashText, wordsHash } from '../write/blockNames';
import { wholeAnchor } from './anchors';
import type { CurrentBlock, CurrentPlan } from './currentBlocks';
import type { ReturnedFile, ReturnedPicture } from './readReturned';
import type { ReturnedItem } from './returnedItem';

/** A picture that a plan shows; `hash` is of its bytes. */
export interface KnownPicture {
  readonly hash: string;
  readonly alternative: string;
}

/**
 * Comments on the places where a returned file has pictures that the plan does not have. A program may have packed a picture anew: one with the
 * same alternative text stands for one whose bytes did not come back.
 */
export function mergePictures(
  { pictures, paragraphs, savedBy }: ReturnedFile,
  plan: CurrentPlan,
  known: readonly KnownPicture[],
  hashOf: (bytes: Uint8Array) => string,
): readonly ReturnedItem[] {
  const back = new Set(pictures.map(({ bytes }) => hashOf(bytes)));
  const hashes = new Set(known.map(({ hash }) => hash));
  const repacked = known.filter(({ hash }) => !back.has(hash)).map(({ alternative }) => alternative);
  const isNew = ({ bytes, alternative }: ReturnedPicture) => {
    if (hashes.has(hashOf(bytes))) return false;
    const at = repacked.indexOf(alternative);
    if (at >= 0) repacked.splice(at, 1);
    return at < 0;
  };
  return pictures.filter(isNew).map((picture): ReturnedItem => {
    const before = paragraphs.slice(0, picture.after).reverse();
    const block = before.map((paragraph) => findBlock(paragraph, plan)).find((found) => found !== null);
    const name = picture.alternative ? `（${picture.alternative}）` : '';
    return {
      kind: 'comment',
      key: hashText(['picture', hashOf(picture.bytes)].join('|')),
      author: savedBy,
      date: null,
      anchor: block ? wholeAnchor(block) : null,
      quote: block ? block.words : null,
      resolved: false,
      text: `退回的文件在这一段后面加了一张图片${name}。需要时请从文件里复制，粘贴到规划中。`,
      replies: [],
    };
  });
}

function findBlock(
  { mark, words }: ReturnedFile['paragraphs'][number],
  { blocks }: CurrentPlan,
): CurrentBlock | null {
  if (words.trim() === '') return null;
  const hash = wordsHash(words);
  return blocks.find((block) => block.name === mark?.block || wordsHash(block.words) === hash) ?? null;
}
