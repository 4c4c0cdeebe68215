import { type PrintedOpinion, SETTLEMENT_NAMES, settledAs } from './opinion';

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
export function adoptionTitle({ title }: AdoptionTable): string {
  return (title ? `《${title}》` : '') + ADOPTION_TITLE;
}

/** The rows of the table, a text for each column, by number. */
export function adoptionRows({ opinions }: AdoptionTable): readonly (readonly string[])[] {
  return [...opinions]
    .sort((one, other) => one.number - other.number)
    .map((opinion, index) => {
      const { settlement, reason } = settledAs(opinion, opinions);
      return [
        String(index + 1),
        opinion.department,
        opinion.place || '全文',
        opinion.quote,
        [opinion.text, opinion.wording && `建议改为：${opinion.wording}`].filter(Boolean).join('\n'),
        settlement ? SETTLEMENT_NAMES[settlement] : '',
        reason,
      ];
    });
}
