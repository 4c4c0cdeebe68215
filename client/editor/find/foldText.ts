/** Where words stand in a text, one behind the other; both are folded where that is how they are compared. */
export function placesIn(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

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
