import { parseLabel } from '../../text/recognise/labels';
import type { CurrentBlock } from './currentBlocks';

const ENTRY = /^(.{2,80}?)[\s\u3000.…·]+\d{1,3}$/;

/** Whether words are an entry of the plan's contents list, in a file whose converter no longer knows it for one: 一、发展基础 3. */
export function findContentsEntries(blocks: readonly CurrentBlock[]): (words: string) => boolean {
  const known = new Set(blocks.map(({ words }) => squeeze(words)));
  return (words) => {
    const entry = ENTRY.exec(words.trim())?.[1]?.trim();
    if (!entry) return false;
    const label =
      parseLabel(entry)?.end ?? /^(?:附件|表|图|专栏)\s*\d{0,3}[\s：:]*/.exec(entry)?.[0].length ?? 0;
    return known.has(squeeze(entry)) || known.has(squeeze(entry.slice(label)));
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
