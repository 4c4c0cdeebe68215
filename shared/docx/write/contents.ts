import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../../plan/inlineText';
import { joinLabel } from '../../plan/joinLabel';
import { atomPrinter } from '../../plan/printedText';
import { type Block, paragraph } from './block';
import type { WriteContext } from './context';
import { field, fieldBegin, fieldEnd } from './fields';
import { run } from './run';
import { CONTENTS_DEPTH } from './styles';
import { element } from './xml';

/** The headings that the contents list: those outside boxes and tables down to `CONTENTS_DEPTH`, and the annexes. */
function listedHeadings(body: Node): Node[] {
  return body.children.filter(
    (node) =>
      node.type.name === 'heading' &&
      node.content.size > 0 &&
      (node.attrs.kind === 'annex' || node.attrs.level <= CONTENTS_DEPTH),
  );
}

/** 目录: a contents field with its entries and page numbers already in it; empty for a plan without headings. */
export function writeContents(context: WriteContext): Block[] {
  const headings = listedHeadings(context.body);
  if (headings.length === 0) return [];
  const print = atomPrinter(context.body, context.labels);
  const entries = headings.map((heading, index) => {
    const id = heading.attrs.id as string;
    const name = context.names.title.get(id) ?? '';
    const text = inlineText(heading, print).replace(/\n/g, '');
    const page = String(context.pages.get(id) ?? 1);
    const link = element(
      'w:hyperlink',
      { 'w:anchor': name, 'w:history': 1 },
      run(joinLabel(context.labels.get(id) ?? '', text)),
      run('\t'),
      field(`PAGEREF ${name} \\h`, page),
    );
    const opening = index === 0 ? fieldBegin(`TOC \\o "1-${CONTENTS_DEPTH}" \\h \\z \\u`) : '';
    const level = heading.attrs.kind === 'annex' ? 1 : (heading.attrs.level as number);
    const closing = index === headings.length - 1 ? fieldEnd() : '';
    return paragraph({ style: `TOC${level}` }, opening, link, closing);
  });
  return [
    paragraph({ style: 'ContentsTitle' }, run('目　录')),
    ...entries,
    // The section ends outside the field: LibreOffice reads footers wrongly while a contents field is open.
    paragraph({ style: 'SectionEnd' }),
  ];
}
