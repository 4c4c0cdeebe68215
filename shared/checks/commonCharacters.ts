const FIRST_ROW = 0xb0;
const LAST_ROW = 0xd7;

/** The 3,755 characters of GB 2312 level 1, which nearly all words of official texts are written with, in the order of the standard: by sound. */
export const COMMON_CHARACTER_ORDER: string = readLevelOne();

/** The same characters for look-up. */
export const COMMON_CHARACTERS: ReadonlySet<string> = new Set(COMMON_CHARACTER_ORDER);

/** Level 1 fills the rows B0 to D7 of the encoding, five places short of the last. */
function readLevelOne(): string {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1)
    for (let cell = 0xa1; cell <= 0xfe && !(row === LAST_ROW && cell > 0xf9); cell += 1)
      bytes.push(row, cell);
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes));
}
