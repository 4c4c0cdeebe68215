import type { Node } from '@tiptap/pm/model';
import { citedValue, type ValueReference } from '../plan/citedValue';

const NUMBER = /[+-]?\d+(?:[,，]\d{3})*(?:\.\d+)?/;

/**
 * The form in which a cited value prints exactly what is written now: null where it does so by itself, {}%以上 where only the number is
 * taken over. Undefined when no form does, as for 56000 where the table says 5.6万.
 */
export function citedForm(
  body: Node,
  place: Omit<ValueReference, 'form'>,
  written: string,
): string | null | undefined {
  if (citedValue(body, { ...place, form: null }) === written) return null;
  const number = NUMBER.exec(written);
  if (!number) return undefined;
  const form = `${written.slice(0, number.index)}{}${written.slice(number.index + number[0].length)}`;
  return citedValue(body, { ...place, form }) === written ? form : undefined;
}
