import type { Node } from '@tiptap/pm/model';
import { printWhole } from '../compare/printWhole';
import { idOf } from '../plan/idOf';
import type { Labels } from '../plan/numbering';
import type { PreviousPlan } from '../schema/settings';

/** The text of a plan by the headings it stands under, as it prints; what stands before the first heading is left out. */
export function previousSections(body: Node, labels: Labels): PreviousPlan['sections'] {
  const sections: { heading: string; text: string }[] = [];
  let lines: string[] = [];
  const close = () => {
    const last = sections.at(-1);
    if (last) sections[sections.length - 1] = { ...last, text: lines.filter(Boolean).join('\n') };
    lines = [];
  };
  body.forEach((block) => {
    if (block.type.name === 'heading') {
      close();
      sections.push({ heading: idOf(block), text: '' });
    } else lines.push(printWhole(block, { body, labels }));
  });
  close();
  return sections.filter(({ text }) => text !== '');
}
