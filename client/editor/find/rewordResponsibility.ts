import { findResponsibilities } from '../../../shared/plan/parseResponsibility';
import { responsibilityText } from '../../../shared/plan/responsibilityText';
import type { FindOptions } from './findMatches';
import { foldText } from './foldText';

/** What a responsibility node holds. */
export interface ResponsibilityWords {
  readonly departments: readonly string[];
  readonly written: string | null;
}

/** A text with other words wherever the wanted ones stand, compared as finding does. */
export function changeWords(text: string, query: string, words: string, { exact }: FindOptions): string {
  const [searched, wanted] = exact ? [text, query] : [foldText(text), foldText(query)];
  if (wanted === '') return text;
  let result = '';
  let end = 0;
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, end)) {
    result += text.slice(end, at) + words;
    end = at + wanted.length;
  }
  return result + text.slice(end);
}

/**
 * A responsibility whose printed words were changed: its departments are those that the new words name, or the old ones with the words changed in
 * each where the new words name none. Null where nothing is left of it.
 */
export function rewordResponsibility(
  old: ResponsibilityWords,
  change: (text: string) => string,
): ResponsibilityWords | null {
  const printed = change(responsibilityText(old));
  if (printed.trim() === '') return null;
  const [named] = findResponsibilities(printed);
  const isWhole = named?.from === 0 && named.to === printed.length;
  const departments = isWhole
    ? named.departments
    : [...new Set(old.departments.map(change).filter((name) => name !== ''))];
  const isMade = old.written === null && printed === responsibilityText({ departments });
  return { departments, written: isMade ? null : printed };
}
