import { expect, it } from 'vitest';
import { proposalRequest } from '../../../client/features/comments/proposalRequest';

it('a proposed row has a cell for every column, so that it shows in the table as wide as it will be', () => {
  const columns = ['name', 'unit', 'target'].map((id) => ({ id, name: id }));
  const draft = { type: 'addRow', blockId: 'r', quote: '普惠园覆盖率', columns } as const;
  expect(proposalRequest(draft, '', { name: ' 公办园占比 ', unit: '%' })?.change).toEqual({
    type: 'addRow',
    side: 'after',
    cells: [
      { columnId: 'name', text: '公办园占比' },
      { columnId: 'unit', text: '%' },
      { columnId: 'target', text: '' },
    ],
  });
  expect(proposalRequest(draft, '', { name: ' ' })).toBeNull();
});
