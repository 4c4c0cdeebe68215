/** How a level counts: 一, 1 or ①. */
export const NUMERALS = ['chinese', 'decimal', 'circled'] as const;

/** How one level counts: 第一章, （一）, 1. */
export interface LevelFormat {
  readonly numerals: (typeof NUMERALS)[number];
  readonly before: string;
  readonly after: string;
  /** Counts on through the wider levels (第三章 opens 第二篇); absent where each of them starts it anew. */
  readonly continues?: true;
}
