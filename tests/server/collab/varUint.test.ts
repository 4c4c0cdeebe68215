import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { varUint } from '../../../server/collab/varUint';

it('writes whole numbers as lib0 does', () => {
  for (const number of [
    0,
    1,
    127,
    128,
    300,
    16_383,
    16_384,
    2 ** 31,
    2 ** 32 - 1,
    1.8e12,
    Number.MAX_SAFE_INTEGER,
  ])
    expect(varUint(number)).toEqual(encoding.encode((encoder) => encoding.writeVarUint(encoder, number)));
});
