import * as Y from 'yjs';

/** The level of the headings that open chapters. */
const CHAPTER_LEVEL = 1;

/** The blocks of wanted chapters (ASG-1) in a shared body, by the id of their heading, which is the first of them. */
export function chapterBlocks(
  body: Y.XmlFragment,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Y.XmlElement[]> {
  const chapters = new Map<string, Y.XmlElement[]>();
  let chapter: Y.XmlElement[] | null = null;
  for (const block of body.toArray()) {
    if (!(block instanceof Y.XmlElement)) continue;
    if (opensChapter(block)) {
      const id = String(block.getAttribute('id') ?? '');
      // Two headings of one id are one chapter in two places.
      chapter = wanted.has(id) ? (chapters.get(id) ?? []) : null;
      if (chapter) chapters.set(id, chapter);
    }
    chapter?.push(block);
  }
  return chapters;
}

/** The block of the body that a shared type stands in; itself where it is one, or the body. */
export function blockOf(type: unknown): unknown {
  let block = type as Y.AbstractType<unknown> | null;
  while (block?.parent?.parent) block = block.parent;
  return block;
}

/** Whether a block of a shared body is the heading of a chapter. */
export function opensChapter(block: Y.XmlElement): boolean {
  if (block.nodeName !== 'heading') return false;
  const { kind, level = CHAPTER_LEVEL } = block.getAttributes() as { kind?: unknown; level?: unknown };
  return kind === 'annex' || Number(level) === CHAPTER_LEVEL;
}
