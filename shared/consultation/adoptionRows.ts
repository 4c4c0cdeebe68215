import { type PrintedOpinion, SETTLEMENT_NAMES, type Settlement, settledAs } from './opinion';

/** The columns of 《征求意见采纳情况汇总表》. */
export const ADOPTION_COLUMNS = ['序号', '提出单位', '位置', '原文', '意见', '采纳情况', '理由'] as const;

/** An adoption table: what it is about, its summary sentence, its opinions. */
export interface AdoptionTable {
  /** The plan's title. */
  readonly title: string;
  readonly sentence: string;
  readonly opinions: readonly PrintedOpinion[];
}

export const ADOPTION_TITLE = '征求意见采纳情况汇总表';

/** 《云岭县…规划》征求意见采纳情况汇总表 */
export function adoptionTitle({ title }: Pick<AdoptionTable, 'title'>): string {
  return (title ? `《${title}》` : '') + ADOPTION_TITLE;
}

/** A row of the table: the opinion it is about, numbered as it is printed, and a text for each column. */
export interface AdoptionRow<Opinion extends PrintedOpinion = PrintedOpinion> {
  readonly opinion: Opinion;
  /** The settlement that counts, its own or that of the opinion it was joined to. */
  readonly settlement: Settlement | null;
  readonly texts: readonly string[];
}

/** The rows by number. Numbers run on without the gaps that opinions taken back leave. */
export function adoptionRows<Opinion extends PrintedOpinion>(
  opinions: readonly Opinion[],
): readonly AdoptionRow<Opinion>[] {
  const ordered = [...opinions].sort((one, other) => one.number - other.number);
  const places = new Map(ordered.map(({ number }, index) => [number, index + 1]));
  const printed = ordered.map((opinion, index) => ({
    ...opinion,
    number: index + 1,
    joinedTo: opinion.joinedTo === null ? null : (places.get(opinion.joinedTo) ?? null),
  }));
  return printed.map((opinion) => {
    const { settlement, reason } = settledAs(opinion, printed);
    const texts = [
      String(opinion.number),
      opinion.department,
      opinion.place || (opinion.quote ? '' : '全文'),
      opinion.quote,
      [opinion.text, opinion.wording && `建议改为：${opinion.wording}`].filter(Boolean).join('\n'),
      settlement ? SETTLEMENT_NAMES[settlement] : '',
      reason,
    ];
    return { opinion, settlement, texts };
  });
}
