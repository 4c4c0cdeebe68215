import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, type PassageKind, placeAt } from './passage';
import { collect, perPassage } from './perPassage';
import type { TextIndex } from './textIndex';

const NAME = /^\p{Script=Han}{5,10}$/u;
const USUAL = 2;
const KINDS: readonly PassageKind[] = ['cell', 'tableCell', 'heading'];

/** The name that a cell or heading is. */
const readNames = perPassage((passage) => {
  const name = passage.text.trim();
  return KINDS.includes(passage.kind) && NAME.test(name) ? [{ name, passage }] : [];
});

/** Short names in tables and headings that stand once and, with one more character inside, often: 高中段教育 beside 高中阶段教育. */
export function checkLostCharacters({ passages, memory: { index } }: CheckContext): readonly Finding[] {
  const names = new Map<string, Passage | null>();
  for (const { name, passage } of collect(passages, readNames))
    names.set(name, names.has(name) ? null : passage);
  return [...names].flatMap(([name, passage]) => {
    if (!passage) return [];
    const longer = longerNames(name, index);
    const [right = ''] = longer;
    if (longer.length < USUAL || new Set(longer).size > 1 || !standsOnce(name, index)) return [];
    return [
      {
        rule: 'term/lost' as const,
        severity: 'warning' as const,
        message: `“${name}”疑缺一字，全文${longer.length}处写作“${right}”。`,
        places: [placeAt(passage, 0, passage.text.length)],
        expected: right,
        found: name,
      },
    ];
  });
}

function standsOnce(name: string, { allText }: TextIndex): boolean {
  return allText.indexOf(name) === allText.lastIndexOf(name);
}

/** What stands in the plan like a name with one more character inside, two or more from either end; once for each place. */
function longerNames(name: string, index: TextIndex): readonly string[] {
  const places = new Map<string, string>();
  for (let at = 2; at <= name.length - 2; at += 1)
    for (const { passage, index: hole } of index.holes.between(
      name.slice(at - 2, at),
      name.slice(at, at + 2),
    )) {
      const start = hole - at;
      const written = passage.text.slice(start, start + name.length + 1);
      if (
        start >= 0 &&
        written.slice(0, at) === name.slice(0, at) &&
        written.slice(at + 1) === name.slice(at)
      )
        places.set(`${index.orderOf(passage)}:${start}`, written);
    }
  return [...places.values()];
}
