import type { SourceRun } from '../../text/source';

/** How tracked changes come in: as if accepted, or as if rejected, each a proposal. */
export type ChangeMode = 'accept' | 'propose';

/** Who changed what and when, as written. */
export interface ChangeAuthor {
  readonly author: string;
  readonly date: string | null;
}

/** A change of the words between two offsets of a paragraph as it stands without the change. */
export interface TrackedChange extends ChangeAuthor {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

/** How many unchanged characters stand for the place of words that come in between. */
const NEIGHBOURS = 6;

/** Collects the words of a paragraph that came or went, next to those that stand. */
export class ChangeRecorder {
  readonly #changes: TrackedChange[] = [];

  /** Words that would come in at an offset. */
  insert(at: number, text: string, by: ChangeAuthor): void {
    const last = this.#changes.at(-1);
    if (last && last.to === at && last.author === by.author)
      this.#changes[this.#changes.length - 1] = { ...last, replacement: last.replacement + text };
    else this.#changes.push({ from: at, to: at, replacement: text, ...by });
  }

  /** Words between two offsets that would go. */
  remove(from: number, to: number, by: ChangeAuthor): void {
    const last = this.#changes.at(-1);
    if (last && last.to === from && last.author === by.author)
      this.#changes[this.#changes.length - 1] = { ...last, to };
    else this.#changes.push({ from, to, replacement: '', ...by });
  }

  get changes(): readonly TrackedChange[] {
    return this.#changes;
  }
}

/**
 * The stretch of a text that a change hangs on: its own words, or where it only brings in words some before them (else behind),
 * which the replacement then repeats. Null in a paragraph without words.
 */
export function anchorChange(
  text: string,
  { from, to, replacement }: TrackedChange,
): { from: number; to: number; original: string; replacement: string } | null {
  if (from < to) return { from, to, original: text.slice(from, to), replacement };
  const before = text.slice(Math.max(0, from - NEIGHBOURS), from);
  if (before.trim() !== '')
    return { from: from - before.length, to: from, original: before, replacement: before + replacement };
  const behind = text.slice(to, to + NEIGHBOURS);
  if (behind.trim() === '') return null;
  return { from: to, to: to + behind.length, original: behind, replacement: replacement + behind };
}

/** The runs with a thread hung on the stretch between two offsets of their text. */
export function hangThread(
  runs: readonly SourceRun[],
  from: number,
  to: number,
  key: string,
): readonly SourceRun[] {
  let offset = 0;
  return runs.flatMap((run): SourceRun[] => {
    const start = offset;
    offset += run.text.length;
    const [first, last] = [Math.max(from, start) - start, Math.min(to, offset) - start];
    if (run.text === '' || first >= last) return [run];
    const pieces: SourceRun[] = [
      { ...run, text: run.text.slice(0, first) },
      { ...run, text: run.text.slice(first, last), threads: [...(run.threads ?? []), key] },
      { ...run, text: run.text.slice(last) },
    ];
    return pieces.filter((piece) => piece.text !== '');
  });
}
