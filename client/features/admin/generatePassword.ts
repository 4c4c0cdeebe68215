/** Letters and digits that no one mixes up when reading aloud or copying by hand (no 0 O 1 l I). */
const SIGNS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 12;

/**
 * A first password of 12 signs, some 70 bits. `randomBytes` fills an array with random bytes (crypto.getRandomValues);
 * bytes that would favour some signs are drawn again.
 */
export function generatePassword(randomBytes: (array: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const fair = 256 - (256 % SIGNS.length);
  let password = '';
  while (password.length < LENGTH) {
    for (const byte of randomBytes(new Uint8Array(LENGTH)))
      if (byte < fair && password.length < LENGTH) password += SIGNS[byte % SIGNS.length];
  }
  return password;
}
