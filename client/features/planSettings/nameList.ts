/** Several names in one field, as they are shown. */
export const joinNames = (names: readonly string[]): string => names.join('、');

/** The names in a field, however they were parted. */
export const splitNames = (text: string): readonly string[] =>
  text.split(/[、，,；;\s]+/).filter((name) => name !== '');
