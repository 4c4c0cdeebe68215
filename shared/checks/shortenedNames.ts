import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';

const NAME = /“(\p{Script=Han}{6,14}(?:平台|工程|计划|行动|系统|中心|基地|品牌|模式))”/gu;
const WRITTEN = /\p{Script=Han}{5,24}(?:平台|工程|计划|行动|系统|中心|基地|品牌|模式)/gu;

interface Name {
  readonly passage: Passage;
  readonly index: number;
  readonly name: string;
}

/** “云岭智慧教育云平台” beside 云岭智慧教育平台: the name of one thing, once with a character more. */
export function checkShortenedNames({ passages }: CheckContext): readonly Finding[] {
  const names = new Map<string, Name>();
  for (const name of collect(passages, readNames)) if (!names.has(name.name)) names.set(name.name, name);
  if (names.size === 0) return [];
  const written = new Map<string, Name[]>();
  for (const name of collect(passages, readWritten)) {
    const known = written.get(name.name.slice(-4));
    if (known) known.push(name);
    else written.set(name.name.slice(-4), [name]);
  }
  return [...names.values()].flatMap((full) => {
    // The lost character may be among the last four: names that end alike in two are looked for by both.
    const endings = [
      full.name.slice(-4),
      full.name.slice(-5, -3) + full.name.slice(-2),
      full.name.slice(-5, -4) + full.name.slice(-3),
    ];
    const alike = [...new Set(endings)].flatMap((ending) => written.get(ending) ?? []);
    const others = alike.flatMap((other) => {
      const tail = other.name.slice(-(full.name.length - 1));
      return lacksOne(tail, full.name)
        ? [{ ...other, index: other.index + other.name.length - tail.length, name: tail }]
        : [];
    });
    const [first] = others;
    if (!first) return [];
    return [
      {
        rule: 'term/shortened' as const,
        severity: 'warning' as const,
        message: `“${full.name}”又写作“${first.name}”，差一个字，请核对是否同一名称。`,
        places: [full, ...others.slice(0, 3)].map(({ passage, index, name }) =>
          placeAt(passage, index, index + name.length),
        ),
        expected: full.name,
        found: first.name,
      },
    ];
  });
}

const readNames = perPassage((passage): readonly Name[] =>
  [...passage.text.matchAll(NAME)].map(({ index, 1: name = '' }) => ({ passage, index: index + 1, name })),
);

const readWritten = perPassage((passage): readonly Name[] =>
  [...passage.text.matchAll(WRITTEN)].map(({ index, 0: name }) => ({ passage, index, name })),
);

/** One character fewer, inside: the first two and the last two are the same. */
function lacksOne(short: string, full: string): boolean {
  if (short.length !== full.length - 1 || short.slice(0, 2) !== full.slice(0, 2)) return false;
  for (let at = 2; at < full.length - 2; at += 1)
    if (full.slice(0, at) + full.slice(at + 1) === short) return true;
  return false;
}
