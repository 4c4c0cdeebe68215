import type { PlanSettings } from '../schema/settings';
import type { CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import { type Passage, placeAt } from './passage';
import { collectWith, perPassageAnd, remembering } from './perPassage';

const CITED = /《([^《》]{8,80})》/g;
const SHORTEST = 8;
const LONGEST_GAP = 4;
/** Words that make a document another one: a county's own measures under a national opinion. */
const OTHER_DOCUMENT =
  /实施|细则|方案|办法|若干|措施|意见|通知|试行|条例|县|市|区|省|国家|中央|委|局|厅|[一二三四五六七八九十\d]/;

interface CitedTitle {
  readonly title: string;
  readonly plain: string;
  readonly years: string;
  readonly place: Place;
  readonly isOwn: boolean;
}

/** Policies cited under two titles, and the plan's own title in two forms: one has a word that the other lacks. */
export function checkCitedTitles({ passages, settings }: CheckContext): readonly Finding[] {
  const titles = collectWith(passages, readTitles, settings);
  const distinct = firstOfEach(titles);
  const seen = new Set<string>();
  return distinct.flatMap((one, index) =>
    distinct.slice(index + 1).flatMap((other) => {
      const extra =
        one.years === other.years || one.years === '' || other.years === ''
          ? extraWords(one.plain, other.plain)
          : null;
      const pair = [one.plain, other.plain].sort().join('|');
      if (extra === null || extra === '' || OTHER_DOCUMENT.test(extra) || seen.has(pair)) return [];
      seen.add(pair);
      const places = titles
        .filter(({ plain }) => plain === one.plain || plain === other.plain)
        .map(({ place }) => place);
      return [
        {
          rule: 'reference/title' as const,
          severity: 'warning' as const,
          message: `${one.isOwn || other.isOwn ? '本规划的名称' : '同一文件的名称'}前后不一，差在“${extra}”：${one.title}；${other.title}。`,
          places: [...new Set([one.place, other.place, ...places])].slice(0, 8),
          expected: one.title,
          found: other.title,
        },
      ];
    }),
  );
}

function firstOfEach(titles: readonly CitedTitle[]): readonly CitedTitle[] {
  const first = new Map<string, CitedTitle>();
  for (const title of titles) {
    const key = `${title.plain}|${title.years}`;
    if (!first.has(key)) first.set(key, title);
  }
  return [...first.values()];
}

/** 岩溪苗族自治县 and the 岩溪县 that it is called for short. */
const regionPattern = remembering(({ region }: PlanSettings) => {
  const short = region.replace(/(?<=^\p{Script=Han}{2,4}?)(?:\p{Script=Han}{1,4}族)+自治(?=[县旗]$)/u, '');
  const forms = short === region ? [region] : [region, short];
  return forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
});

/** The plan's own title, made once for its settings. */
const ownTitle = remembering((settings: PlanSettings) =>
  settings.region
    ? new RegExp(
        `(?<!《)(?:${regionPattern(settings)})[^，。、；：《》\\n]{0,24}?“十[一二三四五六]五”规划(?:（20\\d\\d[^（）]{1,8}）)?`,
        'g',
      )
    : null,
);

const readTitles = perPassageAnd((passage: Passage, settings: PlanSettings): readonly CitedTitle[] => {
  const own = ownTitle(settings);
  const region = settings.region ? new RegExp(`^(?:${regionPattern(settings)})`) : null;
  const make = (title: string, index: number, isOwn: boolean): CitedTitle => {
    const years = (/20\d\d\D{1,3}20\d\d/.exec(title)?.[0] ?? '').replace(/\D+/g, '-');
    const named = title.replace(/（[^（）]*）|[\s“”年]/g, '');
    const plain = isOwn && region ? named.replace(region, '') : named;
    return { title, plain, years, place: placeAt(passage, index, index + title.length), isOwn };
  };
  const cited = [...passage.text.matchAll(CITED)].map(({ index, 0: written, 1: title = '' }) => ({
    ...make(title, index, (region?.test(title) ?? false) && title.includes('规划')),
    place: placeAt(passage, index, index + written.length),
  }));
  const text = passage.kind === 'title' ? passage.text.replace(/\n/g, '') : passage.text;
  const titles =
    passage.kind === 'title' && text.includes('规划') && region?.test(text) ? [make(text, 0, true)] : [];
  const named =
    own && titles.length === 0
      ? [...text.matchAll(own)].map(({ index, 0: title }) => ({
          ...make(title, index, true),
          place: placeAt(passage, index, index + title.length + passage.text.length - text.length),
        }))
      : [];
  return [...cited, ...titles, ...named].filter(({ title }) => title.length >= SHORTEST);
});

/** The characters that the longer title has beyond the shorter one, or null when it is no such pair. */
function extraWords(one: string, other: string): string | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > LONGEST_GAP || short === long) return null;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const end = short.length - start;
  if (start === 0 || end === 0 || short.slice(start) !== long.slice(long.length - end)) return null;
  return long.slice(start, long.length - end);
}
