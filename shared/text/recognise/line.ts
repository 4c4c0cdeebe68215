import type { SourceParagraph, SourceRun } from '../source';
import { type Label, parseLabel } from './labels';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

/** A paragraph of the source with what its beginning says: `runs` and `text` come without the label. */
export interface Line {
  readonly source: SourceParagraph;
  readonly label: Label | null;
  /** Whether the label is one that the format counts itself. */
  readonly isPrinted: boolean;
  readonly runs: readonly SourceRun[];
  readonly text: string;
  /** The whole text with its label, blanks at the ends taken off. */
  readonly whole: string;
  /** Blank characters before the text: layout. */
  readonly indentation: number;
}

/** Reads the label of a paragraph: the one that its numbering printed, else the one that was typed. */
export function createLine(source: SourceParagraph): Line {
  const raw = textOfRuns(source.runs);
  const runs = withPrintedNumber(source, trimRuns(source.runs));
  const text = textOfRuns(runs);
  const indentation = raw.length - raw.trimStart().length;
  const printed = parsePrinted(source);
  if (printed) {
    // The format says how it counts: nothing was lost on the way.
    const label = { ...printed.label, automatic: false };
    return { source, label, isPrinted: true, runs, text, whole: label.written + text, indentation };
  }
  const typed = parseLabel(text);
  if (!typed) return { source, label: null, isPrinted: false, runs, text, whole: text, indentation };
  const rest = trimRuns(sliceRuns(runs, typed.end));
  return {
    source,
    label: typed.label,
    isPrinted: false,
    runs: rest,
    text: textOfRuns(rest),
    whole: text,
    indentation,
  };
}

function parsePrinted({ numbering }: SourceParagraph): ReturnType<typeof parseLabel> {
  return numbering ? parseLabel(numbering.label.trim()) : null;
}

/** A printed number that is no label of a heading (〔1〕, ●) is a part of the text. */
function withPrintedNumber(source: SourceParagraph, runs: readonly SourceRun[]): readonly SourceRun[] {
  const label = source.numbering?.label.trim() ?? '';
  if (label === '' || parsePrinted(source)) return runs;
  return [{ text: label }, ...runs];
}

/** The line with its label read as part of its text. */
export function withoutLabel(line: Line): Line {
  if (!line.label) return line;
  const runs = parsePrinted(line.source)
    ? [{ text: line.label.written }, ...line.runs]
    : withPrintedNumber(line.source, trimRuns(line.source.runs));
  return { ...line, label: null, isPrinted: false, runs, text: line.whole };
}
