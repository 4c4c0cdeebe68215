/** A bracket in a text, `from` at its opening sign and `to` behind its closing one; brackets inside it belong to it. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
  /** What stands between the signs. */
  readonly inside: string;
}

const OPENING = '（(【[〔';
const CLOSING = '）)】]〕';

/** The outermost round, square or six-angle brackets of a text, full-width or half-width, in their order; unclosed ones are no brackets. */
export function findBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] as string;
    if (OPENING.includes(character)) open.push(index);
    if (!CLOSING.includes(character) || open.length === 0) continue;
    const from = open.pop() as number;
    while (found.length > 0 && (found.at(-1) as Bracket).from > from) found.pop();
    found.push({ from, to: index + 1, inside: text.slice(from + 1, index) });
  }
  return found;
}
