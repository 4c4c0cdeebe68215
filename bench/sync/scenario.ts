import type { Contender } from './contender';

/** What is measured of every contender in the same way. */
export interface Scenario {
  readonly name: string;
  /** Whether a server without documents can take part. */
  readonly forRelay: boolean;
  /** Names each number with its unit; smaller is better. Throws when the clients do not converge. */
  readonly measure: (contender: Contender) => Promise<Readonly<Record<string, number>>>;
}

/** The value below which the given part of the numbers lies; NaN when there is none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}
