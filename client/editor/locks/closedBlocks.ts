import type { Node } from '@tiptap/pm/model';
import { outlineLevel } from '../chapters';

/** For each block of a body, the closed chapter that it stands in, by the id of its heading; null for the others. */
export function closedChapterOf(blocks: readonly Node[], closed: ReadonlySet<string>): (string | null)[] {
  let chapter: string | null = null;
  return blocks.map((block) => {
    if (outlineLevel(block) === 1) {
      const { id } = block.attrs as { id: string | null };
      chapter = id !== null && closed.has(id) ? id : null;
    }
    return chapter;
  });
}

/** The first closed chapter that has other blocks after a change than before, by id; null when all are kept. */
export function changedChapter(
  before: readonly Node[],
  after: readonly Node[],
  closed: ReadonlySet<string>,
): string | null {
  const [old, now] = [blocksByChapter(before, closed), blocksByChapter(after, closed)];
  const differs = (id: string) => {
    const [held, holds] = [old.get(id) ?? [], now.get(id) ?? []];
    return held.length !== holds.length || held.some((block, index) => block !== holds[index]);
  };
  return [...closed].find(differs) ?? null;
}

function blocksByChapter(blocks: readonly Node[], closed: ReadonlySet<string>): ReadonlyMap<string, Node[]> {
  const chapters = new Map<string, Node[]>();
  closedChapterOf(blocks, closed).forEach((chapter, index) => {
    const block = blocks[index];
    if (chapter === null || !block) return;
    const held = chapters.get(chapter);
    if (held) held.push(block);
    else chapters.set(chapter, [block]);
  });
  return chapters;
}
