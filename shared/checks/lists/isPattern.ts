/** Whether a text can be a pattern of the lists: a regular expression that can stand beside others and never matches nothing. */
export function isPattern(source: string): boolean {
  try {
    // Twice, since the patterns of a list are joined: a named group could stand in it only once.
    return !new RegExp(`${source}|${source}`, 'u').test('');
  } catch {
    return false;
  }
}
