import type { SourceParagraph, SourceRun } from '../source';
import { sourceParagraph } from '../source';

const REFERENCE = /\[(?:footnote|endnote)Ref:(\d+)\]/g;

/**
 * A paragraph and the foot or end notes that a converter printed into it: `[footnoteRef:1]` where the mark stood and `[1: text]` at
 * the end of the paragraph.
 */
export function readFootnotes(text: string): readonly SourceParagraph[] {
  const keys = [...text.matchAll(REFERENCE)].map((match) => match[1] ?? '');
  if (keys.length === 0) return [sourceParagraph(text)];
  const notes: SourceParagraph[] = [];
  const printedKeys = new Set<string>();
  let body = text;
  for (const key of keys) {
    const printed = new RegExp(`\\s*\\[${key}: ([^\\]]*)\\]`).exec(body);
    if (!printed) continue;
    body = body.replace(printed[0], '');
    printedKeys.add(key);
    notes.push(sourceParagraph((printed[1] ?? '').trim(), { noteKey: keyOf(key) }));
  }
  return [{ type: 'paragraph', runs: splitAtReferences(body, printedKeys) }, ...notes];
}

/** Apart from the numbers that a plan prints itself. */
function keyOf(number: string): string {
  return `footnote ${number}`;
}

function splitAtReferences(text: string, printed: ReadonlySet<string>): readonly SourceRun[] {
  const runs: SourceRun[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (!printed.has(match[1] ?? '')) continue;
    runs.push({ text: text.slice(from, match.index) }, { text: '', note: keyOf(match[1] ?? '') });
    from = match.index + match[0].length;
  }
  runs.push({ text: text.slice(from) });
  return runs.filter((run) => run.text !== '' || run.note !== undefined);
}
