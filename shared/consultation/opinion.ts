/** How an opinion is settled: 采纳, 部分采纳, 不采纳. */
export const SETTLEMENTS = ['adopted', 'partly', 'declined'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** What the adoption table calls them. */
export const SETTLEMENT_NAMES: Readonly<Record<Settlement, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  declined: '不采纳',
};

/** Where an opinion came from: the page, typed in by the lead, a Word file. */
export type OpinionSource = 'online' | 'hand' | 'file';

/** A change of the current draft that answers an opinion: to a block or row, or a proposal that was accepted there. */
export interface OpinionAnswer {
  readonly kind: 'block' | 'proposal';
  /** Of the block or row, or of the proposal's thread. */
  readonly id: string;
}

/** An opinion as the adoption table prints it. */
export interface PrintedOpinion {
  readonly number: number;
  readonly department: string;
  readonly author: string;
  /** The headings it stands under, in tables with row and column; '' for one on the whole text, or whose words were not found in it. */
  readonly place: string;
  /** The words it is about; '' for one on the whole text. */
  readonly quote: string;
  readonly text: string;
  /** What the words should be, '' when none was proposed. */
  readonly wording: string;
  readonly settlement: Settlement | null;
  readonly reason: string;
  /** The number of the opinion that says the same and is settled for both; null for one of its own. */
  readonly joinedTo: number | null;
}

/** What a department answered: nothing yet, 无意见, or that it has submitted all. */
export type PartyAnswer = 'none' | 'submitted' | null;

/** The settlement that counts for an opinion: its own, or that of the one it was joined to. */
export function settledAs(
  opinion: PrintedOpinion,
  opinions: readonly PrintedOpinion[],
): Pick<PrintedOpinion, 'settlement' | 'reason'> {
  if (opinion.joinedTo === null) return opinion;
  const main = opinions.find(({ number }) => number === opinion.joinedTo);
  if (!main) return opinion;
  const reason = `与第${main.number}条意见相同${main.reason ? `：${main.reason}` : ''}`;
  return { settlement: main.settlement, reason };
}
