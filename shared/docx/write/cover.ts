import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import type { WriteContext } from './context';
import { writeInline } from './inline';
import { fromMillimetres, TEXT_WIDTH } from './measures';
import { run } from './run';
import { titleLines } from './title';

/** The title and subtitle that open a plan; the cover takes them. */
export function coverNodes(body: Node): Node[] {
  const first = body.children.findIndex((node) => !['title', 'subtitle'].includes(node.type.name));
  return body.children.slice(0, first < 0 ? body.childCount : first);
}

/** The cover: title and subtitle in the upper half, issuing body and date at the foot. No cover without a title. */
export function writeCover(context: WriteContext): Block[] {
  const nodes = coverNodes(context.body);
  if (nodes.length === 0) return [];
  const { coverLetter, region } = context.settings;
  const foot = [coverLetter?.signature || coverLetter?.issuer || region, coverLetter?.date ?? ''];
  const frame = {
    'w:w': TEXT_WIDTH,
    'w:hRule': 'auto',
    'w:wrap': 'around',
    'w:hAnchor': 'margin',
    'w:vAnchor': 'margin',
    'w:xAlign': 'center',
    'w:yAlign': 'bottom',
  };
  return [
    ...nodes.map((node, index) => {
      const isTitle = node.type.name === 'title';
      const written = writeInline(node, context);
      const { indent, runs } = isTitle
        ? titleLines(node, written, TEXT_WIDTH)
        : { indent: undefined, runs: written };
      const spacing = { 'w:before': fromMillimetres(index === 0 ? 55 : 6) };
      return paragraph({ style: isTitle ? 'Title' : 'Subtitle', indent, spacing }, runs);
    }),
    ...foot.filter((line) => line !== '').map((line) => paragraph({ style: 'Subtitle', frame }, run(line))),
  ];
}
