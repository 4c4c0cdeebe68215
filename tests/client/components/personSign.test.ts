import { expect, it } from 'vitest';
import { personSign } from '../../../client/components/personSign';

it.each([
  ['王科长', '王'],
  [' 李 ', '李'],
  ['Anna Maria Li', 'AL'],
  ['anna', 'A'],
  ['𠮷田', '𠮷'],
  ['', ''],
])('stands for “%s” with “%s”', (name, sign) => {
  expect(personSign(name)).toBe(sign);
});
