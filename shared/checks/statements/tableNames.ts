import type { Statement } from './statement';

/** The stages that a name in one form may open with, and how the words around a figure say them. */
const STAGES: readonly (readonly [opening: string, around: RegExp])[] = [
  ['义务教育', /义务教育/],
  ['学前', /学前|幼儿/],
  ['普高', /普通高中|高考/],
  ['高', /高中|高考/],
  ['初', /初中|中考/],
  ['小学', /小学/],
  ['职', /职业|中职/],
  ['特殊教育', /特殊教育|残疾/],
];
/** Shorter names say too little without their stage. */
const SHORTEST = 5;

interface Alias {
  readonly key: string;
  readonly around: RegExp;
}

/**
 * Sentences leave out the stage that their heading or the words before them name: 优质均衡达标学校比例 beside 义务教育优质均衡达标学校比例 in the table.
 * Gives the statements of the text with the table's name where only one row can be meant.
 */
export function withTableNames(
  tables: readonly Statement[],
  texts: readonly Statement[],
): readonly Statement[] {
  const own = new Set(tables.map(({ key }) => key));
  const aliases = new Map<string, Alias | null>();
  for (const key of own)
    for (const [opening, around] of STAGES) {
      const short = key.slice(opening.length);
      if (!key.startsWith(opening) || short.length < SHORTEST) continue;
      aliases.set(short, aliases.has(short) || own.has(short) ? null : { key, around });
    }
  if (aliases.size === 0) return texts;
  return texts.map((statement) => {
    const alias = statement.around === '' ? null : aliases.get(statement.key);
    return alias?.around.test(statement.around) ? { ...statement, key: alias.key } : statement;
  });
}
