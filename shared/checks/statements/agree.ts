import type { Statement } from './statement';

/** True when two statements give one value; one printed with fewer decimals agrees with the longer one it is rounded from. */
export function agree(one: Statement, other: Statement): boolean {
  const decimals = Math.min(one.decimals, other.decimals);
  return (
    one.number === other.number ||
    (one.unit === '%' && one.number.toFixed(decimals) === other.number.toFixed(decimals) && decimals > 0)
  );
}
