import { useState } from 'react';
import type { CheckLists } from '../../../shared/checks/lists/checkLists';
import {
  LIST_NAMES,
  type LineProblem,
  type ListName,
  readListLines,
  writeListLines,
} from '../../../shared/checks/lists/listLines';

/** The additions as they are being written. */
export interface ListTexts {
  readonly texts: Readonly<Record<ListName, string>>;
  readonly set: (name: ListName, text: string) => void;
  readonly problems: Readonly<Record<ListName, readonly LineProblem[]>>;
  readonly hasProblems: boolean;
  /** What would be saved; lists without an entry are left out. */
  readonly additions: Partial<CheckLists>;
}

/** Keeps the texts of the lists while they are edited, and reads them as they stand. */
export function useListTexts(saved: Partial<CheckLists>): ListTexts {
  const [texts, setTexts] = useState(() => textsOf(saved));
  const read = LIST_NAMES.map((name) => [name, readListLines(name, texts[name])] as const);
  const problems = Object.fromEntries(read.map(([name, list]) => [name, list.problems]));
  return {
    texts,
    set: (name, text) => setTexts((before) => ({ ...before, [name]: text })),
    problems: problems as ListTexts['problems'],
    hasProblems: read.some(([, list]) => list.problems.length > 0),
    additions: Object.fromEntries(
      read.flatMap(([name, { entries }]) => (entries.length > 0 ? [[name, entries]] : [])),
    ),
  };
}

/** Whether two versions of the additions hold the same. */
export function sameLists(one: Partial<CheckLists>, other: Partial<CheckLists>): boolean {
  return JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other));
}

function textsOf(lists: Partial<CheckLists>): Record<ListName, string> {
  const lines = LIST_NAMES.map((name) => [name, writeListLines(name, (lists[name] ?? []) as never)]);
  return Object.fromEntries(lines) as Record<ListName, string>;
}
