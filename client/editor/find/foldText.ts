/** Lower case and half width, character by character, so that positions stay. */
export function foldText(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const even = character.normalize('NFKC').toLowerCase();
    result += even.length === 1 ? even : character;
  }
  return result;
}
