import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../../plan/inlineText';
import { atomPrinter } from '../../plan/printedText';
import { type Block, paragraph } from './block';
import type { WriteContext } from './context';
import { SIZE } from './measures';
import { run } from './run';

/** 附件说明 (GB/T 9704-2012, 7.3.4): one blank line, then 附件：1. … two characters in, its further lines under the first. */
export function writeAnnexList(_node: Node, context: WriteContext): Block[] {
  const print = atomPrinter(context.body, context.labels);
  const annexes = context.body.children.filter(
    (node) => node.type.name === 'heading' && node.attrs.kind === 'annex',
  );
  const character = SIZE.三号 * 10;
  return [
    paragraph({ style: 'BodyText' }),
    ...annexes.map((annex, index) => {
      const opening = index === 0 ? '附件：' : '';
      const number = annexes.length > 1 ? `${index + 1}. ` : '';
      const title = inlineText(annex, print).replace(/\n/g, '');
      const textStart = annexes.length > 1 ? 6 : 5;
      const hanging = index === 0 ? textStart - 2 : 1;
      return paragraph(
        {
          style: 'BodyText',
          indent: {
            'w:leftChars': textStart * 100,
            'w:left': textStart * character,
            'w:hangingChars': hanging * 100,
            'w:hanging': hanging * character,
          },
        },
        run(opening + number + title),
      );
    }),
  ];
}
