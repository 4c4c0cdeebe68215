/** One level of a list (17.9.6). */
export interface NumberingLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level whose advance starts this one anew; null: any lower one, 0: never (17.9.10). */
  readonly restart: number | null;
  /** Counts of higher levels print as digits (17.9.4). */
  readonly legal: boolean;
}
