/**
 * A value as plans write it: ≥96, 85以上, 5.6万, 53.32%/89.72%, 2-3个. `number` is in the row's unit (5.6万 under 人 is 56000), the
 * lower end of a range, the first of a list, null where the text is no number; `text` is what was written.
 */
export interface Quantity {
  readonly text: string;
  readonly number: number | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier | null;
  /** The upper end of a range (2-3个) or null. */
  readonly upper: number | null;
  /** The further numbers of a list a/b, or empty. */
  readonly others: readonly number[];
}

export type Qualifier = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'about' | 'range' | 'list';
