/** Words of grammar that are one character long and stand beside anything. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  '的和与及在到对为以并等中了是将把使各更要得由从向着过于也都还又而则其之所不可能会有无',
);
