/** A written decimal number times a power of ten, exactly: the point moves, no digit is lost or rounded (26000, −4 → 2.6). */
export function shiftDecimal(number: string, power: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = whole + decimals;
  const point = whole.length + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  return fraction ? `${integer}.${fraction}` : integer;
}
