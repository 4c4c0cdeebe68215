import type { SourceBlock, SourceParagraph } from '../../text/source';

/** Words of a Word file with what stands around them, to find them again in the plan that the file came from. */
export interface WordsInContext {
  readonly words: string;
  /** Up to `CONTEXT` characters before and after them, of this paragraph and those around it, without spaces. */
  readonly before: string;
  readonly after: string;
}

/** A stretch of a paragraph's text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A paragraph of a Word file as it stands without its tracked changes. */
export interface OpinionParagraph {
  readonly text: string;
  /** Where each thread's words stand in it. */
  readonly stretches: ReadonlyMap<string, Stretch>;
  /** Gives words of it with what stands around them. */
  inContext(stretch: Stretch): WordsInContext;
}

/** Characters on either side: more than two places of a plan are likely to share. */
const CONTEXT = 40;

/** The paragraphs of a file in reading order, those of cells and boxes too. */
export function opinionParagraphs(blocks: readonly SourceBlock[]): OpinionParagraph[] {
  const read = blocks.flatMap(paragraphsOf).map(readStretches);
  const texts = read.map(({ text }) => text);
  return read.map(({ text, stretches }, index) => ({
    text,
    stretches,
    inContext: ({ from, to }) => ({ words: text.slice(from, to), ...surroundings(texts, index, from, to) }),
  }));
}

/** What stands before and after a stretch of one of several texts that follow each other. */
export function surroundings(
  texts: readonly string[],
  index: number,
  from: number,
  to: number,
): Pick<WordsInContext, 'before' | 'after'> {
  let before = withoutSpaces((texts[index] ?? '').slice(0, from));
  for (let at = index - 1; at >= 0 && before.length < CONTEXT; at--)
    before = withoutSpaces(texts[at] ?? '') + before;
  let after = withoutSpaces((texts[index] ?? '').slice(to));
  for (let at = index + 1; at < texts.length && after.length < CONTEXT; at++)
    after += withoutSpaces(texts[at] ?? '');
  return { before: before.slice(-CONTEXT), after: after.slice(0, CONTEXT) };
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function paragraphsOf(block: SourceBlock): SourceParagraph[] {
  if (block.type === 'paragraph') return [block];
  if (block.type !== 'table') return [];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsOf)));
}

function readStretches({ runs }: SourceParagraph): Pick<OpinionParagraph, 'text' | 'stretches'> {
  const stretches = new Map<string, Stretch>();
  let text = '';
  for (const run of runs) {
    const to = text.length + run.text.length;
    for (const key of run.threads ?? [])
      stretches.set(key, { from: stretches.get(key)?.from ?? text.length, to });
    text += run.text;
  }
  return { text, stretches };
}
