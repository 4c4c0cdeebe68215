/**
 * What the server takes as an account, asked before the way there. Said again here and not read from
 * shared/protocol/api.ts, whose validator would double the first page's script; a test holds the two together.
 */
const USERNAME_LENGTH = { from: 2, to: 30 };
const USERNAME_SIGNS = /^[\p{L}\p{M}\p{N}._-]+$/u;
const PASSWORD_LENGTH = { from: 8, to: 128 };

/** Whether the server will take this as a user name. */
export const usernameFits = (username: string): boolean =>
  isWithin(username.trim().length, USERNAME_LENGTH) && USERNAME_SIGNS.test(username.trim());

/** Whether the server will take this as a new password. */
export const passwordFits = (password: string): boolean => isWithin(password.length, PASSWORD_LENGTH);

function isWithin(length: number, range: { readonly from: number; readonly to: number }): boolean {
  return length >= range.from && length <= range.to;
}
