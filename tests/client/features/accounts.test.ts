import { randomFillSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { passwordFits, usernameFits } from '../../../client/features/admin/accountRules';
import { generatePassword } from '../../../client/features/admin/generatePassword';
import { setupRequest } from '../../../shared/protocol/api';

it.each(['', 'a', ' a ', 'ab', '王科长', 'li.si_2-x', 'with space', 'a@b', 'x'.repeat(30), 'x'.repeat(31)])(
  'takes “%s” for a user name exactly when the server does',
  (username) => {
    expect(usernameFits(username)).toBe(setupRequest.shape.username.safeParse(username).success);
  },
);

it.each(['', '1234567', '12345678', 'x'.repeat(128), 'x'.repeat(129)])(
  'takes “%s” for a password exactly when the server does',
  (password) => {
    expect(passwordFits(password)).toBe(setupRequest.shape.password.safeParse(password).success);
  },
);

it('generates passwords that the server takes, that differ, and that hold no sign that looks like another', () => {
  const passwords = Array.from({ length: 200 }, () => generatePassword((array) => randomFillSync(array)));
  expect(new Set(passwords).size).toBe(200);
  for (const password of passwords) {
    expect(passwordFits(password)).toBe(true);
    expect(password).toMatch(/^[a-zA-Z2-9]{12}$/);
    expect(password).not.toMatch(/[0O1lI]/);
  }
});

it('draws bytes again that would favour some signs', () => {
  const draws = [255, 0, 55, 56];
  const password = generatePassword((array) => array.fill(draws.shift() ?? 1));
  expect(password).toBe('a'.repeat(12));
});
