import { expect, it } from 'vitest';
import { ALL_ROWS, selectRows } from '../../../client/features/consultation/selectRows';
import { adoptionRows } from '../../../shared/consultation/adoptionRows';
import type { OpinionView } from '../../../shared/protocol/consultationApi';

const opinion = (number: number, fields: Partial<OpinionView>): OpinionView => ({
  id: `o${number}`,
  number,
  partyId: 'finance',
  department: '县财政局',
  author: '',
  place: '第一章',
  quote: '20所',
  text: '请核对。',
  wording: '',
  anchor: null,
  source: 'online',
  createdAt: '',
  own: false,
  settlement: null,
  reason: '',
  joinedId: null,
  joinedTo: null,
  answers: [],
  threadId: null,
  ...fields,
});
const rows = adoptionRows([
  opinion(1, { settlement: 'adopted' }),
  opinion(2, { partyId: 'statistics', department: '县统计局', joinedTo: 1 }),
  opinion(4, { settlement: 'declined', reason: '以统计局数据为准' }),
  opinion(5, {}),
]);
const numbers = (filter: Partial<typeof ALL_ROWS>) =>
  selectRows(rows, { ...ALL_ROWS, ...filter }).map(({ texts }) => texts[0]);

it('CON-5 the adoption table is filtered by how opinions count, by department and by words, and keeps its numbers', () => {
  expect(numbers({})).toEqual(['1', '2', '3', '4']);
  expect(numbers({ settlement: 'adopted' })).toEqual(['1', '2']);
  expect(numbers({ settlement: 'open' })).toEqual(['4']);
  expect(numbers({ partyId: 'statistics' })).toEqual(['2']);
  expect(numbers({ words: ' 统计局数据 ' })).toEqual(['3']);
  expect(numbers({ words: '统计局' })).toEqual(['2', '3']);
});
