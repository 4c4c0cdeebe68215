import type { Node } from '@tiptap/pm/model';
import { type Block, firstLineIndent, type ParagraphFormat, paragraph } from './block';
import type { Place, WriteContext } from './context';
import { USUAL_RUN_IN, writeInline } from './inline';
import { SIZE } from './measures';
import type { NumberReference } from './numbering';
import { type RunFormat, run } from './run';

const STYLES = { body: 'BodyText', box: 'BoxText', cell: 'TableText', headCell: 'TableHead' } as const;
/** Type size of running text in half points. */
export const TEXT_SIZE = { body: SIZE.三号, box: SIZE.小四, cell: SIZE.小四, headCell: SIZE.小四 } as const;

/** A paragraph: running text, numbered like a heading, or an item that opens with a dash. */
export function writeParagraph(node: Node, context: WriteContext, place: Place): Block[] {
  const id = node.attrs.id as string;
  const level = node.attrs.level as number | null;
  const isNumbered = level !== null && place.list !== null && context.labels.has(id);
  if (!isNumbered || !place.list) return [writeItem(node, context, place, null)];
  const type = context.levels[level - 1];
  const runIn: RunFormat = type ? { font: type.font, bold: type.font !== '黑体' } : USUAL_RUN_IN;
  const number = place.list.next(level, context.settings.numberingScheme.length);
  const mark = hasRunIn(node) ? runIn : {};
  const content = context.bookmarks.around(
    context.names.title.get(id),
    writeInline(node, context, place.format, runIn),
  );
  return [paragraph({ ...formatOf(node, place), number, mark }, content)];
}

/** A paragraph with a number or bullet of a list, or none. */
export function writeItem(
  node: Node,
  context: WriteContext,
  place: Place,
  number: NumberReference | null,
): Block {
  const opensWithRunIn = hasRunIn(node);
  const dash =
    node.attrs.dash === true && !number ? run('——', opensWithRunIn ? USUAL_RUN_IN : place.format) : '';
  return paragraph(
    { ...formatOf(node, place, number !== null), number: number ?? undefined },
    dash,
    writeInline(node, context, place.format),
  );
}

function hasRunIn(node: Node): boolean {
  return node.firstChild?.marks.some((mark) => mark.type.name === 'runIn') ?? false;
}

/** `listed`: items of lists begin two characters in like running text, whatever they say themselves; in cells they do not. */
function formatOf(node: Node, place: Place, listed = false): ParagraphFormat {
  const align = ((node.attrs.align as string | null) ?? place.align) as ParagraphFormat['align'];
  const style = STYLES[place.kind];
  if (place.indent === 0 && (place.kind === 'cell' || place.kind === 'headCell')) return { style, align };
  const isItem = listed && (place.kind === 'body' || place.kind === 'box');
  const indented = (isItem || node.attrs.indent === true) && align !== 'center' && align !== 'right';
  const left = place.indent > 0 ? { 'w:left': place.indent } : {};
  const first = indented
    ? firstLineIndent(TEXT_SIZE[place.kind])
    : { 'w:firstLineChars': 0, 'w:firstLine': 0 };
  return { style, align, indent: { ...left, ...first } };
}
