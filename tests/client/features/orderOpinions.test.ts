import { expect, it } from 'vitest';
import { orderOpinions } from '../../../client/features/consultation/orderOpinions';
import type { Anchor } from '../../../shared/protocol/api';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import { planSchema } from '../../../shared/schema/index';

const body = planSchema.node('doc', null, [
  planSchema.node('paragraph', { id: 'a' }, [planSchema.text('全县有幼儿园20所。')]),
  planSchema.node('paragraph', { id: 'b' }, [planSchema.text('办好特殊教育。')]),
]);
const opinion = (number: number, anchor: Partial<Anchor> | null) =>
  ({
    id: `o${number}`,
    number,
    anchor: anchor && { quote: '', blockId: 'a', from: 0, to: 2, ...anchor },
  }) as OpinionView;

it('CON-2 opinions stand beside a frozen text in its order, those without a place in it behind them', () => {
  const opinions = [
    opinion(1, null),
    opinion(2, { blockId: 'b' }),
    opinion(3, { from: 6, to: 9 }),
    opinion(4, { blockId: 'gone' }),
    opinion(5, { from: 0, to: 2 }),
    opinion(6, { from: 0, to: 4 }),
  ];
  expect(orderOpinions(opinions, body).map(({ number }) => number)).toEqual([5, 6, 3, 2, 1, 4]);
  expect(opinions[0]?.number).toBe(1);
});
