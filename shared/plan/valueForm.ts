import { shiftDecimal } from '../projects/shiftDecimal';

/** Where the number stands in a form: {} as it is, {-4} with its point four places to the left (16000 → 1.6), {+4} to the right. */
const PLACE = /\{(?:([+-])(\d{1,2}))?\}/;
const FIRST_NUMBER = /[+-]?\d+(?:[,，]\d{3})*(?:\.\d+)?/;

/** A value in the words of a form: {}%以上 takes the number of 85以上 over, {-4}万个 writes 16000 as 1.6万个. Without a place for the number the value itself. */
export function fillForm(value: string, form: string | null): string {
  const place = form === null ? null : PLACE.exec(form);
  if (form === null || !place) return value;
  const number = FIRST_NUMBER.exec(value.normalize('NFKC'))?.[0];
  const power = readPower(place);
  const shown = number === undefined ? value : power === 0 ? number : shiftSigned(number, power);
  return form.slice(0, place.index) + shown + form.slice(place.index + place[0].length);
}

/** The place in a form that moves the point of its number so far; {} for 0. */
export function formPlace(power: number): string {
  return power === 0 ? '{}' : `{${power > 0 ? '+' : '-'}${Math.abs(power)}}`;
}

/** By how much a form moves the point of its number; null where it has no place for one. */
export function formPower(form: string): number | null {
  const place = PLACE.exec(form);
  return place ? readPower(place) : null;
}

/** A form with another place for its number. */
export function movePlace(form: string, power: number): string {
  return form.replace(PLACE, () => formPlace(power));
}

function readPower([, sign, digits]: RegExpExecArray): number {
  return digits === undefined ? 0 : Number(digits) * (sign === '-' ? -1 : 1);
}

function shiftSigned(written: string, power: number): string {
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(written.replace(/[,，]/g, '')) ?? [];
  return sign + shiftDecimal(digits, power);
}
