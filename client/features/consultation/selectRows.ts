import type { AdoptionRow } from '../../../shared/consultation/adoptionRows';
import type { Settlement } from '../../../shared/consultation/opinion';
import type { OpinionView } from '../../../shared/protocol/consultationApi';

/** Which rows of an adoption table are looked at; null and '' leave nothing out. */
export interface RowFilter {
  readonly settlement: Settlement | 'open' | null;
  readonly partyId: string | null;
  /** Words anywhere in the row. */
  readonly words: string;
}

export const ALL_ROWS: RowFilter = { settlement: null, partyId: null, words: '' };

/** The rows that a filter leaves, with the numbers they have in the whole table. */
export function selectRows(
  rows: readonly AdoptionRow<OpinionView>[],
  { settlement, partyId, words }: RowFilter,
): readonly AdoptionRow<OpinionView>[] {
  const wanted = words.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (settlement === null || (row.settlement ?? 'open') === settlement) &&
      (partyId === null || row.opinion.partyId === partyId) &&
      (wanted === '' || row.texts.some((text) => text.toLowerCase().includes(wanted))),
  );
}
