import type { Place } from './place';

/** Replaces what stands at some places by other words: one change or several that belong together. */
export interface ReplaceTextFix {
  readonly kind: 'replaceText';
  /** What the fix does, for its button: 改为“县财政局、县民政局”. */
  readonly label: string;
  readonly changes: readonly TextChange[];
}

export interface TextChange {
  /** Exactly what is replaced. */
  readonly place: Place;
  readonly text: string;
}

/** Puts a cited value in the place of a typed number, so that it follows the table from then on. */
export interface LinkValueFix {
  readonly kind: 'linkValue';
  readonly label: string;
  /** The typed number. */
  readonly place: Place;
  /** The cell that is cited, as in the attributes of a valueRef node. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** `{}` stands for the number where the sentence needs a form of its own: {}%以上. */
  readonly form: string | null;
}

/** Forgets the labels that an import found on these blocks, so that the program numbers them. */
export interface RenumberFix {
  readonly kind: 'renumber';
  readonly label: string;
  readonly blockIds: readonly string[];
}

/** A safe way to put a finding right, as data. Each fix of a finding makes it vanish by itself; several are alternatives. */
export type Fix = ReplaceTextFix | LinkValueFix | RenumberFix;
