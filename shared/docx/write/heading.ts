import type { Node } from '@tiptap/pm/model';
import { type Block, firstLineIndent, paragraph } from './block';
import type { Place, WriteContext } from './context';
import { field } from './fields';
import { writeInline } from './inline';
import { SIZE } from './measures';
import { run } from './run';
import { plainHeadingStyle } from './styles';
import { titleLines } from './title';

/** A heading: numbered by the list of its level, plain, or the opening of an annex. */
export function writeHeading(node: Node, context: WriteContext, place: Place): Block[] {
  const level = node.attrs.level as number;
  if (place.kind === 'cell' || place.kind === 'headCell')
    return [paragraph({ style: 'TableHead' }, writeInline(node, context, place.format))];
  if (node.attrs.kind === 'annex') return writeAnnexHeading(node, context, place);
  const id = node.attrs.id as string;
  const isNumbered = node.attrs.kind === 'numbered' && place.list !== null && context.labels.has(id);
  if (node.attrs.kind === 'plain') place.list?.restartBelow(level);
  const number =
    isNumbered && place.list ? place.list.next(level, context.settings.numberingScheme.length) : undefined;
  const around = (content: string) => context.bookmarks.around(context.names.title.get(id), content);
  const type = context.levels[level - 1];
  if (place.kind === 'body')
    return [
      paragraph(
        {
          style: number ? `Heading${level}` : plainHeadingStyle(level),
          number,
          // LibreOffice lets the list's indent win over the style's.
          indent: number && type && !type.centred ? firstLineIndent(type.size) : undefined,
        },
        around(writeInline(node, context)),
      ),
    ];
  const format = { font: type?.font, bold: true, size: SIZE.小四 };
  return [
    paragraph(
      { style: 'BoxText', keepNext: true, number, mark: format },
      around(writeInline(node, context, format)),
    ),
  ];
}

/** 附件1 flush left on a new page, and under it the annex's title in the middle. */
function writeAnnexHeading(node: Node, context: WriteContext, place: Place): Block[] {
  place.list?.restartBelow(0);
  const id = node.attrs.id as string;
  const label = context.labels.get(id) ?? '附件';
  const count = label.slice('附件'.length);
  const printed = run('附件') + (count && field('SEQ 附件 \\* ARABIC', count));
  const lines = titleLines(node, writeInline(node, context), place.width);
  const title = paragraph(
    { style: 'AnnexTitle', indent: lines.indent },
    context.bookmarks.around(context.names.title.get(id), lines.runs),
  );
  return [
    paragraph({ style: 'AnnexLabel' }, context.bookmarks.around(context.names.label.get(id), printed)),
    title,
  ];
}
