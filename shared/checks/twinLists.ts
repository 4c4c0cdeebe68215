import type { CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';
import { readValues } from './statements/readValues';

const FEWEST_ITEMS = 3;
/** One of two counts that stand for the same is no further off than this share. */
const WIDEST_GAP = 0.5;

/** So many different lists of the same things say no more about slips. */
const MOST_LISTS = 12;

interface Item {
  readonly name: string;
  readonly number: number;
  readonly unit: string;
  readonly written: string;
}

interface List {
  readonly items: readonly Item[];
  readonly key: string;
  readonly place: Place;
}

/** 小学14所、初中8所、九年一贯制学校6所 here and 小学14所、初中9所、九年一贯制学校6所 there: lists of the same things of which one count differs. */
export function checkTwinLists({ passages }: CheckContext): readonly Finding[] {
  const groups = new Map<string, List[]>();
  for (const list of collect(passages, readLists)) {
    const known = groups.get(list.key);
    // What is said word for word the same needs no second look.
    if (known && known.length > MOST_LISTS) continue;
    if (known?.some(({ place }) => place.quote === list.place.quote)) continue;
    if (known) known.push(list);
    else groups.set(list.key, [list]);
  }
  return [...groups.values()].flatMap((lists) =>
    lists.slice(0, MOST_LISTS).flatMap((list, index) => {
      const twin = lists.slice(0, index).find((other) => isTwin(list, other));
      const [item] = twin ? differing(list, twin) : [];
      const other = twin?.items.find(({ name }) => name === item?.name);
      if (!twin || !item || !other) return [];
      if (Math.abs(item.number - other.number) > Math.max(item.number, other.number) * WIDEST_GAP) return [];
      return [
        {
          rule: 'mismatch/list' as const,
          severity: 'error' as const,
          message: `两处列出的各项相同，只有“${item.name}”不一致：${other.written}、${item.written}。`,
          places: [twin.place, list.place],
          expected: other.written,
          found: item.written,
        },
      ];
    }),
  );
}

/** Three things in common or more, of which all but one are as many here as there. */
function isTwin(one: List, other: List): boolean {
  return sharedItems(one, other).length >= FEWEST_ITEMS && differing(one, other).length === 1;
}

function sharedItems(one: List, other: List): readonly Item[] {
  return one.items.filter(({ name, unit }) =>
    other.items.some((item) => item.name === name && item.unit === unit),
  );
}

function differing(one: List, other: List): readonly Item[] {
  return sharedItems(one, other).filter(
    ({ name, number }) => other.items.find((item) => item.name === name)?.number !== number,
  );
}

const readLists = perPassage((passage: Passage): readonly List[] => {
  const { figures } = passage;
  if (!figures.includes('、')) return [];
  const lists: List[] = [];
  let run: (Item & { readonly from: number; readonly to: number })[] = [];
  const close = () => {
    if (run.length >= FEWEST_ITEMS && new Set(run.map(({ name }) => name)).size === run.length) {
      const [first, last] = [run[0], run.at(-1)];
      const key = run
        .slice(-2)
        .map(({ name, unit }) => name + unit)
        .join('、');
      lists.push({ items: run, key, place: placeAt(passage, first?.from ?? 0, last?.to ?? 0) });
    }
    run = [];
  };
  for (const value of readValues(figures)) {
    const name =
      /\p{Script=Han}{2,12}$/u.exec(figures.slice(Math.max(0, value.from - 12), value.from))?.[0] ?? '';
    const from = value.from - name.length;
    const before = run.at(-1);
    if (before && figures.slice(before.to, from) !== '、') close();
    const own = before ? name : name.replace(/^.*(?:其中|新建|改扩建|包括|为|有)/, '');
    if (name === '' || own === '' || value.unit === '' || value.qualifier) close();
    else
      run.push({
        name: own,
        number: value.number,
        unit: value.unit,
        written: value.written,
        from: value.from - own.length,
        to: value.to,
      });
  }
  close();
  return lists;
});
