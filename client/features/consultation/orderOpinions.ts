import type { Node } from '@tiptap/pm/model';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import { findAnchor } from './findAnchor';

/** Opinions in the order of the frozen text that they are on; behind them those on the whole text or without a place in it, as they came. */
export function orderOpinions(opinions: readonly OpinionView[], body: Node): readonly OpinionView[] {
  return opinions
    .map((opinion) => ({
      opinion,
      from: (opinion.anchor && findAnchor(body, opinion.anchor)?.from) ?? Number.POSITIVE_INFINITY,
    }))
    .sort((one, other) =>
      one.from === other.from ? one.opinion.number - other.opinion.number : one.from - other.from,
    )
    .map(({ opinion }) => opinion);
}
