/**
 * The lists that the checks read. They are data: an administrator extends them, `mergeLists` puts them together. Words are
 * found inside names, so 毛入学率 also means 高中阶段毛入学率.
 */
export interface CheckLists {
  /** Wrong words and what they should be. `wrong` is the source of a regular expression. */
  readonly typos: readonly { readonly wrong: string; readonly right: string; readonly reason?: string }[];
  /** Set phrases; one in which a character sounds or looks like the right one is a slip. */
  readonly phrases: readonly string[];
  /** Names and sayings in which no character at all may be another. */
  readonly fixedPhrases: readonly string[];
  /** Characters that are taken for one another by shape, a group a string. */
  readonly confusable: readonly string[];
  /** Words of two characters that a dictionary may not know; never taken for slips. */
  readonly knownWords: readonly string[];
  /** Verbs that say the same and never stand side by side. */
  readonly doubledVerbs: readonly string[];
  /** Names of one department, its usual full name first, without the prefix 县, 市, 区. */
  readonly departments: readonly (readonly string[])[];
  /** Words in the names of indicators that should rise. */
  readonly rising: readonly string[];
  /** Words in the names of indicators that should fall. */
  readonly falling: readonly string[];
  /** Words in the names of indicators that have no direction: counts of people, ratios near 1. */
  readonly neutral: readonly string[];
  /** Words in the names of shares that may lawfully exceed 100 %. */
  readonly sharesOverHundred: readonly string[];
  /** Ways to write one thing in the name of an indicator: each pattern is replaced by the word, in this order. */
  readonly synonyms: readonly { readonly pattern: string; readonly word: string }[];
  /** Single characters that tell things apart: 省 市 县, 一 二 三. A word that differs only there is another word. */
  readonly contrasts: readonly string[];
}

/** The lists with an administrator's additions behind them. */
export function mergeLists(lists: CheckLists, additions: Partial<CheckLists>): CheckLists {
  const keys = Object.keys(lists) as (keyof CheckLists)[];
  return Object.fromEntries(
    keys.map((key) => [key, [...lists[key], ...(additions[key] ?? [])]]),
  ) as unknown as CheckLists;
}
