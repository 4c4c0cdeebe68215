import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { placeAt } from './passage';

const NAME = /^\p{Script=Han}{5,10}$/u;
const USUAL = 3;

/** Short names in tables and headings that stand once and, with one more character inside, often: 高中段教育 beside 高中阶段教育. */
export function checkLostCharacters({ passages }: CheckContext): readonly Finding[] {
  const all = passages.map(({ text }) => text).join('\n');
  return passages.flatMap((passage) => {
    const name = passage.text.trim();
    if (!['cell', 'tableCell', 'heading'].includes(passage.kind) || !NAME.test(name)) return [];
    if (all.indexOf(name) !== all.lastIndexOf(name)) return [];
    for (let at = 2; at <= name.length - 2; at += 1) {
      const found = new RegExp(`${name.slice(0, at)}(\\p{Script=Han})${name.slice(at)}`, 'gu');
      const right = [...all.matchAll(found)].map(([written]) => written);
      if (right.length < USUAL || new Set(right).size > 1) continue;
      return [
        {
          rule: 'term/lost' as const,
          severity: 'warning' as const,
          message: `“${name}”疑缺一字，全文${right.length}处写作“${right[0]}”。`,
          places: [placeAt(passage, 0, passage.text.length)],
          expected: right[0] ?? '',
          found: name,
        },
      ];
    }
    return [];
  });
}
