import type { CheckLists } from './checkLists';
import { isPattern } from './isPattern';

/** The lists in the order in which an administrator sees them. */
export const LIST_NAMES = [
  'typos',
  'phrases',
  'fixedPhrases',
  'departments',
  'synonyms',
  'rising',
  'falling',
  'neutral',
  'sharesOverHundred',
  'knownWords',
  'confusable',
  'contrasts',
  'doubledVerbs',
] as const satisfies readonly (keyof CheckLists)[];
export type ListName = (typeof LIST_NAMES)[number];

/**
 * What is wrong with a line: `parts` it does not have the parts it needs, `single` it needs at least two, `short` it needs at least four characters, `pattern` its first part is no usable
 * pattern, `double` an earlier line says the same.
 */
export type LineFault = 'parts' | 'single' | 'short' | 'pattern' | 'double';

/** Shorter phrases could not be told from chance. */
export const SHORTEST_PHRASE = 4;

export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly fault: LineFault;
  readonly text: string;
}

export interface ListText<Name extends ListName> {
  readonly entries: CheckLists[Name];
  readonly problems: readonly LineProblem[];
}

/** Reads a list as people write it, one entry a line; empty lines do not count. What has problems is left out of the entries. */
export function readListLines<Name extends ListName>(name: Name, text: string): ListText<Name> {
  const entries: unknown[] = [];
  const problems: LineProblem[] = [];
  const seen = new Set<string>();
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const read = seen.has(line) ? ({ fault: 'double' } as const) : READERS[name](line);
    seen.add(line);
    if ('entry' in read) entries.push(read.entry);
    else problems.push({ line: index + 1, fault: read.fault, text: line });
  });
  return { entries: entries as unknown as CheckLists[Name], problems };
}

/** A list as text that `readListLines` reads back. */
export function writeListLines<Name extends ListName>(name: Name, entries: CheckLists[Name]): string {
  return (entries as readonly unknown[]).map((entry) => writeEntry(name, entry)).join('\n');
}

/** Parts the sides of a line; the = of a pattern's (?= and (?<= does not. */
const BETWEEN = /\s*(?:→|＝|(?<![?<])=)\s*/u;

type ReadLine = (line: string) => { readonly entry: unknown } | { readonly fault: LineFault };

const readWord: ReadLine = (line) => ({ entry: line });
const readPhrase: ReadLine = (line) =>
  [...line].length < SHORTEST_PHRASE ? { fault: 'short' } : { entry: line };
const readGroup: ReadLine = (line) => ([...line].length < 2 ? { fault: 'single' } : { entry: line });

const READERS: Readonly<Record<ListName, ReadLine>> = {
  typos(line) {
    const [wrong = '', right, reason] = line.split(BETWEEN);
    if (right === undefined || wrong === '') return { fault: 'parts' };
    return isPattern(wrong) ? { entry: { wrong, right, ...(reason && { reason }) } } : { fault: 'pattern' };
  },
  departments: (line) => ({ entry: line.split(/[、，,；;\s]+/).filter(Boolean) }),
  synonyms(line) {
    const [pattern = '', word] = line.split(BETWEEN);
    if (word === undefined || pattern === '') return { fault: 'parts' };
    return isPattern(pattern) ? { entry: { pattern, word } } : { fault: 'pattern' };
  },
  rising: readWord,
  falling: readWord,
  neutral: readWord,
  sharesOverHundred: readWord,
  phrases: readPhrase,
  fixedPhrases: readPhrase,
  knownWords: readWord,
  confusable: readGroup,
  contrasts: readGroup,
  doubledVerbs: readWord,
};

function writeEntry(name: ListName, entry: unknown): string {
  if (name === 'typos') {
    const { wrong, right, reason } = entry as CheckLists['typos'][number];
    return [wrong, right, ...(reason ? [reason] : [])].join(' = ');
  }
  if (name === 'synonyms') {
    const { pattern, word } = entry as CheckLists['synonyms'][number];
    return `${pattern} = ${word}`;
  }
  return Array.isArray(entry) ? entry.join('、') : String(entry);
}
