/** Whether two titles, of a chart and of its caption, say the same; blanks do not count. */
export function isSameTitle(one: string, other: string): boolean {
  const squeezed = one.replace(/\s+/g, '');
  return squeezed !== '' && squeezed === other.replace(/\s+/g, '');
}
