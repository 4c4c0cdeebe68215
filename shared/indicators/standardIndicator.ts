/** One of the indicators that education plans usually have. */
export interface StandardIndicator {
  readonly name: string;
  readonly unit: string;
  /** The part of education that it belongs to. */
  readonly field: string;
  /** Which way it should go; null where neither is better. */
  readonly direction: 'up' | 'down' | null;
  /** What values it can have, in its unit; null for no bound. */
  readonly range: { readonly from: number | null; readonly to: number | null };
  /** What it counts, in one sentence. */
  readonly definition: string;
}

/** An installation's own indicators before the usual ones; of two with one name the first counts. */
export function mergeIndicators(
  own: readonly StandardIndicator[],
  usual: readonly StandardIndicator[],
): readonly StandardIndicator[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...usual.filter(({ name }) => !names.has(name))];
}

/** The standard indicator of this name, without regard to spaces and 性 of 普惠性, or null. */
export function findStandardIndicator(
  list: readonly StandardIndicator[],
  name: string,
): StandardIndicator | null {
  const wanted = plain(name);
  return list.find((indicator) => plain(indicator.name) === wanted) ?? null;
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s|（[^（）]*）|\([^()]*\)/g, '')
    .replace(/普惠性/g, '普惠')
    .replace(/率$/, '');
}
