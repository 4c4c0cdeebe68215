/** Characters that are as wide as a Chinese one in Chinese type. */
const FULL_WIDTH = /[\u2010-\u2027\u2030-\u205e\u2100-\uffff]/;
/** In a font like Times New Roman: digits and most letters take half a Chinese character, these more. */
const WIDE_LATIN = /[A-Z%&@mw+=<>~]/;

/** What Word puts between Chinese characters and Latin ones or digits. */
const BETWEEN_SCRIPTS = 0.25;

/** How many Chinese characters wide a text prints in one line. */
export function printedWidth(text: string): number {
  let [width, before] = [0, ''];
  for (const character of text) {
    const isFull = FULL_WIDTH.test(character);
    width += isFull ? 1 : WIDE_LATIN.test(character) ? 0.75 : 0.5;
    if (before !== '' && isLetter(character) && isLetter(before) && isFull !== FULL_WIDTH.test(before))
      width += BETWEEN_SCRIPTS;
    before = character;
  }
  return width;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
