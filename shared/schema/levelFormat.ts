/** How a level counts: 一, 1 or ①. */
export const NUMERALS = ['chinese', 'decimal', 'circled'] as const;

/** How one level counts: 第一章, （一）, 1. */
export interface LevelFormat {
  readonly numerals: (typeof NUMERALS)[number];
  readonly before: string;
  readonly after: string;
}
