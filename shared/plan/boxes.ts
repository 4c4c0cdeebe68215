import { inlineText } from './inlineText';
import type { Plan } from './plan';
import { idOf, type PlanSource } from './planSource';

/** The boxes in their order, with their computed labels (专栏1) and titles. */
export function readBoxes(source: PlanSource): Plan['boxes'] {
  return source.ofType('box').map(({ node }) => {
    const titles: string[] = [];
    node.forEach((child) => {
      if (child.type.name === 'boxTitle') titles.push(inlineText(child, source.print));
    });
    const title = titles
      .join('')
      .replace(/\s*\n\s*/g, '')
      .trim();
    return { id: idOf(node), label: source.labels.get(idOf(node)) ?? '', title };
  });
}
