import { expect, test } from 'vitest';
import { BLOCK_NAMES, INLINE_NAMES, PART_NAMES } from '../../../../shared/docx/write/nodeNames';
import { planSchema } from '../../../../shared/schema';

test('every node of the schema is written by somebody', () => {
  const known = [...BLOCK_NAMES, ...INLINE_NAMES, ...PART_NAMES];
  expect([...known].sort()).toEqual(Object.keys(planSchema.nodes).sort());
});
