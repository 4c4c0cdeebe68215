import { type PartyAnswer, type PrintedOpinion, settledAs } from './opinion';

/** The counts that the cover sentence of an adoption table needs. */
export interface OpinionCounts {
  /** Departments and persons asked. */
  readonly asked: number;
  /** Of them, those with an opinion or an answer. */
  readonly answered: number;
  readonly withoutOpinion: number;
  readonly opinions: number;
  readonly adopted: number;
  readonly partly: number;
  readonly declined: number;
  readonly open: number;
}

/** Counts a round. Opinions that were joined count each, with the settlement of the one they were joined to. */
export function countOpinions(
  opinions: readonly PrintedOpinion[],
  parties: readonly { readonly name: string; readonly answer: PartyAnswer }[],
): OpinionCounts {
  const settled = opinions.map((opinion) => settledAs(opinion, opinions).settlement);
  const count = (settlement: (typeof settled)[number]) =>
    settled.filter((each) => each === settlement).length;
  const speaks = new Set(opinions.map(({ department }) => department));
  return {
    asked: parties.length,
    answered: parties.filter(({ name, answer }) => answer !== null || speaks.has(name)).length,
    withoutOpinion: parties.filter(({ name, answer }) => answer === 'none' && !speaks.has(name)).length,
    opinions: opinions.length,
    adopted: count('adopted'),
    partly: count('partly'),
    declined: count('declined'),
    open: count(null),
  };
}

/** The cover sentence: 共征求12个部门和单位意见，收到… */
export function summarySentence(counts: OpinionCounts): string {
  const { asked, answered, withoutOpinion, opinions, adopted, partly, declined, open } = counts;
  const without = withoutOpinion > 0 ? `，其中${withoutOpinion}个反馈无意见` : '';
  const asking = `共向${asked}个部门和单位征求意见，${answered}个已反馈${without}。`;
  if (opinions === 0) return `${asking}没有收到修改意见。`;
  const unsettled = open > 0 ? `，尚未处理${open}条` : '';
  return `${asking}共收到${opinions}条意见，采纳${adopted}条，部分采纳${partly}条，不采纳${declined}条${unsettled}。`;
}
