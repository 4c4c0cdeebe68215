import { readResponsibilities } from '../plan/responsibilities';
import type { CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import type { Fix } from './fix';
import { joinFixes, replaceFix } from './fixes/replaceFix';

import type { CheckLists } from './lists/checkLists';
import { type Passage, placeAt } from './passage';
import { collectWith, perPassageAnd, remembering } from './perPassage';

const PREFIX = /^[县市区省镇]/;
const LINKS = /[和与及]/g;

/** Departments that go by two names, names that the settings do not know, and the only name without the prefix that all others carry. */
export function checkDepartmentNames(context: CheckContext): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { departments } of readResponsibilities(context.source))
    for (const name of departments) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()];
  for (const name of collectWith(context.passages, namesInText, context.lists))
    counts.set(name, (counts.get(name) ?? 0) + 0.1);
  return [...variants(context, counts), ...withoutPrefix(context, names)];
}

/** The bodies of the list with the plan's level before them, wherever a sentence names them: 市自然资源局, 市自然资源和规划局. */
const namesInText = perPassageAnd((passage: Passage, lists: CheckLists): readonly string[] => {
  if (!/[局委]/.test(passage.text)) return [];
  return [...passage.text.matchAll(namesOf(lists))].flatMap(({ index, 0: name }) =>
    /《[^》]*$/.test(passage.text.slice(0, index)) ? [] : [name],
  );
});

const namesOf = remembering((lists: CheckLists) => {
  const names = lists.departments.flat().filter((name) => /[局委]$/.test(name) && name.length > 2);
  const longestFirst = names.sort((one, other) => other.length - one.length);
  return new RegExp(
    `(?<![\\p{Script=Han}])[县市区](?:${longestFirst.join('|')}|(?!))(?![\\p{Script=Han}]{0,4}分局)`,
    'gu',
  );
});

/** A department's name without prefix, 和 and 与, short names written out by the list. */
function plainName(name: string, context: CheckContext): string {
  const bare = name.replace(PREFIX, '').replace(LINKS, '');
  const known = context.lists.departments.find(
    (entry) => entry.includes(name.replace(PREFIX, '')) || entry.includes(bare),
  );
  return (known?.[0] ?? bare).replace(LINKS, '');
}

function variants(context: CheckContext, counts: ReadonlyMap<string, number>): readonly Finding[] {
  const official = new Map(
    context.settings.departments.map(({ name }) => [plainName(name, context), name] as const),
  );
  const known = new Set(
    context.settings.departments.flatMap(({ name, shortNames }) => [name, ...shortNames]),
  );
  const groups = new Map<string, string[]>();
  for (const name of counts.keys()) {
    const key = `${PREFIX.exec(name)?.[0] ?? ''}${plainName(name, context)}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  joinShortNames(groups);
  return [...groups.values()].flatMap((group) => {
    const [most = '', ...others] = group.sort((one, other) => rank(other) - rank(one));
    const usual = others.length > 0 ? most : (official.get(plainName(most, context)) ?? most);
    return group
      .filter((name) => name !== usual && usual !== '' && !(known.has(name) && others.length === 0))
      .filter((name) => PREFIX.test(name) === PREFIX.test(usual))
      .map((name) => ({
        rule: 'responsibility/variant' as const,
        severity: 'warning' as const,
        message: `同一部门有两种写法：“${name}”与“${usual}”。`,
        places: [...placesOf(context.passages, name, 3), ...placesOf(context.passages, usual, 1)],
        expected: usual,
        found: name,
        fixes: [renameEverywhere(context.passages, name, usual)],
      }));
  });

  function rank(name: string): number {
    return (
      (counts.get(name) ?? 0) + (context.settings.departments.some((entry) => entry.name === name) ? 0.5 : 0)
    );
  }
}

const SHORT = /^[县市区省镇]?\p{Script=Han}{2,3}[局委办]$/u;

/** 县教科局 is short for 县教育科技局: the first character and others of it in their order, where just one longer name fits. */
function joinShortNames(groups: Map<string, string[]>): void {
  for (const [key, group] of groups) {
    if (!group.every((name) => SHORT.test(name))) continue;
    const longer = [...groups.keys()].filter((other) => other.length > key.length && isShortFor(key, other));
    const [only] = longer;
    if (longer.length !== 1 || only === undefined) continue;
    groups.set(only, [...(groups.get(only) ?? []), ...group]);
    groups.delete(key);
  }
}

/** Level and first character alike, the rest in order, the same kind of body at the end. */
function isShortFor(short: string, long: string): boolean {
  const opening = PREFIX.test(short) ? 2 : 1;
  if (short.slice(0, opening) !== long.slice(0, opening) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length && long.length >= short.length + 2;
}

function withoutPrefix(context: CheckContext, names: readonly string[]): readonly Finding[] {
  const bare = names.filter((name) => !/^(?:[县市区省镇各]|团[县市区省]|相关|有关|其他)/.test(name));
  const [only] = bare;
  if (names.length < 10 || bare.length !== 1 || !only) return [];
  return [
    {
      rule: 'responsibility/prefix',
      severity: 'info',
      message: `其余 ${names.length - 1} 个责任部门都写了级别，只有“${only}”没有，请核对全称。`,
      places: placesOf(context.passages, only, 3),
      expected: '',
      found: only,
    },
  ];
}

/** Where a name stands as a whole, not as the end or the beginning of a longer one. */
function placesOf(passages: readonly Passage[], name: string, most: number): readonly Place[] {
  return passages
    .flatMap((passage) => spotsOf(passage, name).map((at) => placeAt(passage, at, at + name.length)))
    .slice(0, most);
}

function spotsOf({ text }: Passage, name: string): readonly number[] {
  const spots: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{Script=Han}/u.test(text[at - 1] ?? '') || /[由和与及]/.test(text[at - 1] ?? '')) spots.push(at);
  return spots;
}

function renameEverywhere(passages: readonly Passage[], name: string, usual: string): Fix {
  const single = passages.flatMap((passage) =>
    spotsOf(passage, name).map((at) => replaceFix(passage, at, at + name.length, usual)),
  );
  return joinFixes(`全部改为“${usual}”（${single.length}处）`, single);
}
