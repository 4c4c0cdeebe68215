import { checkCapacityClaims } from './capacityClaims';
import type { Check } from './checkContext';
import { checkCountedLists } from './countedLists';
import { checkCrossSums } from './crossSums';
import { checkListedParts } from './listedParts';
import { checkListedTotals } from './listedTotals';
import { collect, perPassage } from './perPassage';
import { checkRespectively } from './respectively';
import { checkSubRows } from './subRows';
import { checkTotalRows } from './totalRows';

/** Totals that their parts do not make (SPEC CHK-1): listed parts in sentences, total rows of tables, claims that a project list adds up to. */
const readListedSums = perPassage((passage) => [
  ...checkListedParts(passage),
  ...checkListedTotals(passage),
  ...checkCountedLists(passage),
  ...checkRespectively(passage),
]);

export const checkSums: Check = (context) => [
  ...collect(context.passages, readListedSums),
  ...checkTotalRows(context),
  ...checkCapacityClaims(context),
  ...checkSubRows(context),
  ...checkCrossSums(context),
];
