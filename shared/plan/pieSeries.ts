/** The one series that a pie shows: that of an id, else the first (SPEC CHT-3). */
export function pieSeries<Series extends { readonly id: string }>(
  series: readonly Series[],
  shown: string | undefined,
): readonly Series[] {
  const chosen = series.find(({ id }) => id === shown) ?? series[0];
  return chosen ? [chosen] : [];
}
