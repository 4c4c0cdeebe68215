import type { Node } from '@tiptap/pm/model';
import { citedValue, type ValueReference } from '../plan/citedValue';
import { formPlace } from '../plan/valueForm';

const NUMBER = /[+-]?\d+(?:[,，]\d{3})*(?:\.\d+)?/;
/** As it stands; then with 万 or 亿 in the sentence where the table has none, or the other way round. */
const POWERS = [0, -4, 4, -8, 8] as const;

/**
 * The form in which a cited value prints exactly what is written now: null where it does so by itself, {}%以上 where only the number is
 * taken over, {-4}万个 where the sentence counts in 万. Undefined when no form does.
 */
export function citedForm(
  body: Node,
  place: Omit<ValueReference, 'form'>,
  written: string,
): string | null | undefined {
  if (citedValue(body, { ...place, form: null }) === written) return null;
  const number = NUMBER.exec(written);
  if (!number) return undefined;
  return POWERS.map(
    (power) =>
      `${written.slice(0, number.index)}${formPlace(power)}${written.slice(number.index + number[0].length)}`,
  ).find((form) => citedValue(body, { ...place, form }) === written);
}
