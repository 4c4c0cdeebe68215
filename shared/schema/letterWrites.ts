import { gatherLetter, LETTER_PREFIX } from './letterFields';
import type { CoverLetter } from './settings';
import type { SettingWrite } from './settingWrite';

/** What is to be written so that this is the letter: the fields that differ, or a whole letter where there is none yet. */
export function letterWrites(
  fields: Readonly<Record<string, unknown>>,
  letter: CoverLetter | null,
): SettingWrite[] {
  const before = gatherLetter(fields).coverLetter as Partial<CoverLetter> | null | undefined;
  if (letter && before)
    return (
      Object.entries(letter)
        // What a letter lacks is empty, and not to be written by whoever changes another field.
        .filter(([field, value]) => (before[field as keyof CoverLetter] ?? '') !== value)
        .map(([field, value]) => [`${LETTER_PREFIX}${field}`, value])
    );
  const own = Object.keys(fields).filter((key) => key.startsWith(LETTER_PREFIX));
  return [...own.map((key): SettingWrite => [key, undefined]), ['coverLetter', letter]];
}
