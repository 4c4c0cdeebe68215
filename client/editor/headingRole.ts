import type { LevelFormat } from '../../shared/schema/settings';

/** How a heading is set in type (FORMAT.md, "Type by role"). */
export type HeadingRole = 'chapter' | 'section' | 'comma' | 'bracket' | 'decimal' | 'deeper';

const WITHOUT_SCHEME: readonly HeadingRole[] = ['comma', 'bracket', 'decimal'];

/** How headings of a level (from 1) are set, by what the level's numbers look like; levels without numbers by their depth. */
export function headingRole(scheme: readonly LevelFormat[], level: number): HeadingRole {
  const format = scheme[level - 1];
  if (!format) return WITHOUT_SCHEME[level - 1] ?? 'deeper';
  if (/[章篇]$/.test(format.after)) return 'chapter';
  if (format.after.endsWith('节')) return 'section';
  if (format.numerals === 'chinese') return format.before === '' ? 'comma' : 'bracket';
  return format.numerals === 'decimal' && format.before === '' ? 'decimal' : 'deeper';
}
