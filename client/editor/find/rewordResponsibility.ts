import { findResponsibilities } from '../../../shared/plan/parseResponsibility';
import { responsibilityText } from '../../../shared/plan/responsibilityText';
import type { FindOptions } from './findMatches';
import { foldText, placesIn } from './foldText';

/** What a responsibility node holds. */
export interface ResponsibilityWords {
  readonly departments: readonly string[];
  readonly written: string | null;
}

/** A text with other words wherever the wanted ones stand, compared as finding does; where `isMeant` is given, at those places only. */
export function changeWords(
  text: string,
  query: string,
  words: string,
  { exact }: FindOptions,
  isMeant: () => boolean = () => true,
): string {
  const places = exact ? placesIn(text, query) : placesIn(foldText(text), foldText(query));
  let result = '';
  let end = 0;
  for (const at of places) {
    if (!isMeant()) continue;
    result += text.slice(end, at) + words;
    end = at + query.length;
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
