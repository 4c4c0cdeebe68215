import { matchInitials } from './pinyinInitials';

/** One line of a menu that is filtered by typing. */
export interface MenuChoice {
  readonly label: string;
  /** Stands small at the end of the line: a key, or what kind of thing it is. */
  readonly hint?: string;
  /** Lines of one group stand together under its name. */
  readonly group: string;
  /** More words by which it is found. */
  readonly search?: string;
  readonly run: () => void;
}

/**
 * The choices that what was typed means, best first within their groups: by words of the label, by pinyin initials, or by the words of
 * `search`. Nothing typed means all.
 */
export function filterChoices(
  choices: readonly MenuChoice[],
  typed: string,
  maximum: number,
): readonly MenuChoice[] {
  const wanted = even(typed);
  if (wanted === '') return choices.slice(0, maximum);
  const ranked = choices
    .map((choice, index) => ({ choice, index, rank: rankOf(choice, wanted) }))
    .filter(({ rank }) => rank > 0);
  const groups = [...new Set(ranked.map(({ choice }) => choice.group))];
  return ranked
    .sort(
      (one, other) =>
        groups.indexOf(one.choice.group) - groups.indexOf(other.choice.group) ||
        other.rank - one.rank ||
        one.index - other.index,
    )
    .slice(0, maximum)
    .map(({ choice }) => choice);
}

function rankOf({ label, search }: MenuChoice, wanted: string): number {
  const text = even(label);
  if (text.startsWith(wanted)) return 4;
  if (text.includes(wanted)) return 3;
  if (/^[a-z0-9]+$/.test(wanted)) {
    const match = matchInitials(label, wanted);
    if (match) return match === 'start' ? 3 : 2;
  }
  return search && even(search).includes(wanted) ? 1 : 0;
}

function even(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
