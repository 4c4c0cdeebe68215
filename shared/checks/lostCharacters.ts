import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, type PassageKind, placeAt } from './passage';

const NAME = /^\p{Script=Han}{5,10}$/u;
const USUAL = 2;
const KINDS: readonly PassageKind[] = ['cell', 'tableCell', 'heading'];

/** Short names in tables and headings that stand once and, with one more character inside, often: 高中段教育 beside 高中阶段教育. */
export function checkLostCharacters({ passages }: CheckContext): readonly Finding[] {
  const all = passages.map(({ text }) => text).join('\n');
  const names = new Map<string, Passage | null>();
  for (const passage of passages) {
    const name = passage.text.trim();
    if (KINDS.includes(passage.kind) && NAME.test(name)) names.set(name, names.has(name) ? null : passage);
  }
  return [...names].flatMap(([name, passage]) => {
    if (!passage) return [];
    const right = [...all.matchAll(longerBy(name))].map(([written]) => written);
    if (right.length < USUAL || new Set(right).size > 1 || all.indexOf(name) !== all.lastIndexOf(name))
      return [];
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
  });
}

/** Finds a name with one more character inside, two or more from either end. */
function longerBy(name: string): RegExp {
  const ways = Array.from(
    { length: name.length - 3 },
    (_, at) => `${name.slice(2, at + 2)}\\p{Script=Han}${name.slice(at + 2)}`,
  );
  return new RegExp(`${name.slice(0, 2)}(?:${ways.join('|')})`, 'gu');
}
