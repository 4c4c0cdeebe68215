import type { ComparedBlock } from '../../compare/comparison';

/** Attributes that change neither words nor kind: the pair prints as one block with the newer look. */
const LOOKS = new Set(['marks', 'unit', 'totals', 'role', 'year', 'valueKind', 'numerals']);

/** Whether a pair is two different blocks in print, since its kind, level, number or picture changed. */
export function printsApart({ attributes }: ComparedBlock): boolean {
  return attributes.some(({ name }) => !LOOKS.has(name));
}
