import { NAME_SEPARATOR } from '../../../shared/consultation/nameSeparator';

/** The names in what somebody typed or pasted, one a line or parted as in a sentence. */
export function namesIn(text: string): string[] {
  return text
    .split(NAME_SEPARATOR)
    .map((name) => name.trim())
    .filter(Boolean);
}
