import type { SourceRun } from '../../text/source';
import type { BodyContext } from './context';
import type { ParagraphContent } from './runs';
import { anchorChange, type ChangeAuthor, hangThread, type TrackedChange } from './trackedText';

/** Words that begin the next paragraph; `insertion` is a proposed paragraph that would stand before it. */
export interface HeldWords {
  readonly runs: readonly SourceRun[];
  readonly insertion: (ChangeAuthor & { readonly text: string }) | null;
}

/** The runs of a paragraph with its proposals hung on, or its accepted changes counted; comments without words cover it all. */
export function takeChanges(
  content: ParagraphContent,
  held: HeldWords | null,
  context: BodyContext,
): { readonly runs: readonly SourceRun[]; readonly insertion: HeldWords['insertion'] } {
  const commented = coverWhole(content);
  noteQuotes(commented, context);
  const { quotes } = context.found;
  for (const { key, text } of content.proposedQuotes)
    if (commented.length === 0) quotes.set(key, (quotes.get(key) ?? '') + text);
  if (context.changes === 'accept') {
    countAccepted(content.changes, context);
    return { runs: commented, insertion: null };
  }
  const text = commented.map((run) => run.text).join('');
  const changes = withHeld(content.changes, held);
  let runs = commented;
  let insertion: HeldWords['insertion'] = null;
  for (const change of changes) {
    const anchored = anchorChange(text, change);
    const key = addProposal(change, anchored, context);
    if (anchored) runs = hangThread(runs, anchored.from, anchored.to, key);
    else if (text.trim() === '') {
      context.found.proposals.pop();
      insertion = { text: change.replacement, author: change.author, date: change.date };
    }
  }
  return { runs, insertion };
}

/** A proposed paragraph before this one comes in at its beginning. */
function withHeld(changes: readonly TrackedChange[], held: HeldWords | null): readonly TrackedChange[] {
  const insertion = held?.insertion;
  if (!insertion) return changes;
  const [first, ...rest] = changes;
  const text = `${insertion.text}\n`;
  if (first && first.from === 0 && first.to === 0 && first.author === insertion.author)
    return [{ ...first, replacement: text + first.replacement }, ...rest];
  const { author, date } = insertion;
  return [{ from: 0, to: 0, replacement: text, author, date }, ...changes];
}

function addProposal(
  { replacement, author, date }: TrackedChange,
  anchored: { readonly original: string; readonly replacement: string } | null,
  { found }: BodyContext,
): string {
  const key = `change-${found.proposals.length + 1}`;
  const original = anchored?.original ?? '';
  found.proposals.push({
    key,
    quote: original,
    resolved: false,
    comments: [{ author, date, text: '' }],
    proposal: { original, replacement: anchored?.replacement ?? replacement },
  });
  return key;
}

/** A proposed paragraph behind which nothing stands; it has no place in the text. */
export function proposeAtEnd(
  { text, ...by }: NonNullable<HeldWords['insertion']>,
  context: BodyContext,
): void {
  addProposal({ from: 0, to: 0, replacement: text, ...by }, null, context);
}

function countAccepted(changes: readonly TrackedChange[], { found: { accepted } }: BodyContext): void {
  for (const { from, to, replacement } of changes) {
    if (to > from) {
      accepted.insertions += 1;
      accepted.insertedCharacters += to - from;
    }
    if (replacement) accepted.deletions.push(replacement);
  }
}

function coverWhole({ runs, pointComments }: ParagraphContent): readonly SourceRun[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  return pointComments.reduce((current, key) => hangThread(current, 0, length, key), runs);
}

function noteQuotes(runs: readonly SourceRun[], { found: { quotes } }: BodyContext): void {
  for (const { text, threads = [] } of runs)
    for (const key of threads) quotes.set(key, (quotes.get(key) ?? '') + text);
}
