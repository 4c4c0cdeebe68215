/**
 * A whole number from 0 up as lib0 writes it: seven bits a byte, the lowest first, the high bit set in all but the last. So few
 * bytes lie in the heap; an encoder of lib0 takes a hundred outside of it each time.
 */
export function varUint(number: number): Uint8Array {
  const bytes: number[] = [];
  let rest = number;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push(0x80 | (rest % 0x80));
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
