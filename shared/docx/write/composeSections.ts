import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import { BODY_START } from './bookmarks';
import { writeContents } from './contents';
import type { Place, WriteContext } from './context';
import { coverNodes, writeCover } from './cover';
import { writeCoverLetter } from './coverLetter';
import type { PageFooters } from './footers';
import { writeImprint } from './imprint';
import { landscapeBlocks } from './landscape';
import { LANDSCAPE_TEXT_WIDTH, TEXT_WIDTH } from './measures';
import type { CountedList } from './numbering';
import type { PageLayout, Section } from './sections';
import { writeBlock } from './writeBlocks';

/** `plan` opens with a cover and contents, `official` with the notice that issues the plan (红头). */
export type DocumentStyle = 'plan' | 'official';

/**
 * The whole document as sections: what stands before the plan, then the plan on upright and landscape pages. Of a comparison only the plan
 * itself.
 */
export function composeSections(
  context: WriteContext,
  headings: CountedList,
  footers: PageFooters,
  style: DocumentStyle,
): Section[] {
  if (context.changes?.bodyOnly)
    return bodySections(context.changes.childrenOf(context.body) ?? [], context, headings, footers);
  const upright: PageLayout = { landscape: false, footers: footers.upright };
  const { coverLetter, seal } = context.settings;
  const hasCover = style === 'plan' && coverNodes(context.body).length > 0;
  const nodes = context.body.children.slice(hasCover ? coverNodes(context.body).length : 0);
  const opening: Section[] =
    style === 'plan'
      ? [
          {
            layout: { landscape: false, footers: footers.none },
            blocks: hasCover ? writeCover(context) : [],
          },
          { layout: { ...upright, numerals: 'upperRoman', restart: true }, blocks: writeContents(context) },
        ]
      : [{ layout: upright, blocks: coverLetter ? writeCoverLetter(coverLetter, seal) : [] }];
  const before = opening.filter((section) => section.blocks.length > 0);
  const body = bodySections(nodes, context, headings, footers);
  const first = body[0];
  if (first)
    body[0] = {
      ...first,
      blocks: markStart(first.blocks, context),
      layout: { ...first.layout, restart: style === 'plan' && before.length > 0 },
    };
  const last = body.at(-1);
  if (style === 'official' && coverLetter && last)
    body[body.length - 1] = {
      ...last,
      blocks: [...last.blocks, ...writeImprint(coverLetter, context.nextDrawing())],
    };
  return [...before, ...body];
}

/** Marks the first paragraph, so that a layout pass can tell which page is page 1. */
function markStart(blocks: readonly Block[], context: WriteContext): Block[] {
  const start = context.bookmarks.around(BODY_START, '');
  const first = blocks.findIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) =>
    index === first && block.kind === 'paragraph' ? { ...block, content: start + block.content } : block,
  );
}

/** Whether a title or subtitle stands right over text: one line is left free there (GB/T 9704-2012, 7.3.1). Headings keep their own distance. */
function isTitleOver(node: Node, next: Node | undefined): boolean {
  const isTitle = ['title', 'subtitle'].includes(node.type.name);
  return isTitle && next !== undefined && !['title', 'subtitle', 'heading'].includes(next.type.name);
}

/** The body in runs of upright and landscape pages. */
function bodySections(
  nodes: readonly Node[],
  context: WriteContext,
  list: CountedList,
  footers: PageFooters,
): Section[] {
  const landscape = landscapeBlocks(nodes, context);
  const sections: { layout: PageLayout; blocks: Block[] }[] = [];
  nodes.forEach((node, index) => {
    const turned = landscape[index] === true;
    const width = turned ? LANDSCAPE_TEXT_WIDTH : TEXT_WIDTH;
    const place: Place = { kind: 'body', list, width, indent: 0 };
    const blocks = [
      ...writeBlock(node, context, place),
      ...(isTitleOver(node, nodes[index + 1]) ? [paragraph({ style: 'BodyText' })] : []),
    ];
    const current = sections.at(-1);
    if (current?.layout.landscape === turned) current.blocks.push(...blocks);
    else
      sections.push({
        layout: { landscape: turned, footers: turned ? footers.landscape : footers.upright },
        blocks,
      });
  });
  if (sections.length === 0)
    sections.push({ layout: { landscape: false, footers: footers.upright }, blocks: [] });
  return sections;
}
