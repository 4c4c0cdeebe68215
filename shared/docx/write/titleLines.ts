import { balanceLines, PLAY } from './balanceLines';
import { breakTitle } from './breakTitle';
import { type Attributes, element } from './xml';

/**
 * A line break that only lays a title out: Word takes it for any other, and whoever reads the file again knows by its attributes (both say what holds
 * without them) that it is no break of the text.
 */
const LAYOUT_BREAK = element('w:br', { 'w:type': 'textWrapping', 'w:clear': 'none' });

/** The runs of a centred title with the indents or line breaks that end its lines between words. `size` is in half points, `width` in twips. */
export function setTitleLines(
  title: string,
  size: number,
  width: number,
  runs: string,
): { readonly indent: Attributes | undefined; readonly runs: string } {
  const character = size * 10;
  const balanced = balanceLines(title, size, width);
  if (!balanced || balanced.partsNoWord) return { indent: balanced?.indent, runs };
  const breaks = breakTitle(title, width / character - PLAY);
  const broken = breaks && breakRuns(runs, title, breaks);
  return broken
    ? { indent: { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 }, runs: broken }
    : { indent: balanced.indent, runs };
}

/** Runs with line breaks at offsets of their text; null where they hold more than the title, as with tracked changes. */
function breakRuns(runs: string, title: string, breaks: readonly number[]): string | null {
  if (/<w:(?:ins|del|br|tab)[ />]/.test(runs)) return null;
  const ends = new Set(breaks);
  let offset = 0;
  const broken = runs.replace(/(<w:t(?: [^>]*)?>)([^<]*)<\/w:t>/g, (_, opening: string, escaped: string) => {
    const characters = escaped.match(/&\w+;|[^&]/g) ?? [];
    const words = characters.map((character) => {
      const before = ends.has(offset) ? `</w:t>${LAYOUT_BREAK}${opening}` : '';
      offset += 1;
      return before + character;
    });
    return `${opening}${words.join('')}</w:t>`.replace(`${opening}</w:t>`, '');
  });
  return offset === title.length ? broken : null;
}
