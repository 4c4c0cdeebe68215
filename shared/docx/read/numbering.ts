import { restoreLostSigns } from './lostSigns';
import { formatCount } from './numberFormats';
import type { NumberingLevel } from './numberingLevel';
import { childNumber, childValue, findChild, type XmlElement } from './xml';

/** Lists have nine levels (17.9.6); counts begin within these bounds. */
const STARTS = [0, 99_999] as const;
const LEVELS = [0, 8] as const;

interface NumberingInstance {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The number that a list prints before a paragraph. */
export interface AutomaticNumber {
  readonly label: string;
  /** No higher level starts it anew. */
  readonly countsOn: boolean;
}

/** Counts a document's automatic numbers: called for each numbered paragraph in order, null for a list or level that is not defined. */
export type AutomaticNumbers = (numberingId: string, level: number) => AutomaticNumber | null;

/** Reads numbering.xml (ECMA-376 part 1, 17.9). Instances of one abstract list count together, as in Word. */
export function readNumbering(root: XmlElement | null): AutomaticNumbers {
  const instances = readInstances(root);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();
  return (numberingId, level) => {
    const instance = instances.get(numberingId);
    const definition = instance?.levels.get(level);
    if (!instance || !definition) return null;
    const counts = counters.get(instance.abstractId) ?? [];
    counters.set(instance.abstractId, counts);
    const override = instance.starts.get(level);
    const key = `${numberingId}/${level}`;
    if (override !== undefined && !started.has(key)) counts[level] = override - 1;
    started.add(key);
    counts[level] = (counts[level] ?? definition.start - 1) + 1;
    restartDeeper(counts, level, instance.levels);
    const label =
      definition.format === 'bullet' ? '●' : writeLabel(definition, instance.levels, counts, level);
    return { label, countsOn: level > 0 && definition.restart === 0 };
  };
}

function restartDeeper(counts: number[], level: number, levels: ReadonlyMap<number, NumberingLevel>): void {
  for (let deeper = level + 1; deeper < counts.length; deeper += 1) {
    const restart = levels.get(deeper)?.restart ?? null;
    if (restart === null || (restart > 0 && level < restart)) delete counts[deeper];
  }
}

function writeLabel(
  definition: NumberingLevel,
  levels: ReadonlyMap<number, NumberingLevel>,
  counts: readonly number[],
  own: number,
): string {
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const other = levels.get(level);
    const count = counts[level] ?? other?.start ?? 1;
    return formatCount(count, definition.legal && level !== own ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

function readInstances(root: XmlElement | null): Map<string, NumberingInstance> {
  const abstracts = new Map<string, Map<number, NumberingLevel>>();
  const instances = new Map<string, NumberingInstance>();
  const lists = (root?.children ?? []).filter((element) => element.name === 'abstractNum');
  const byStyle = new Map(lists.map((list) => [childValue(list, 'styleLink') ?? '', list]));
  for (const list of lists) {
    const link = childValue(list, 'numStyleLink');
    const source = (link ? byStyle.get(link) : undefined) ?? list;
    abstracts.set(list.attributes.abstractNumId ?? '', readLevels(source));
  }
  for (const element of root?.children ?? []) {
    if (element.name !== 'num') continue;
    const abstractId = childValue(element, 'abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstractId));
    const starts = new Map<number, number>();
    for (const override of element.children.filter((child) => child.name === 'lvlOverride')) {
      const level = levelOf(override);
      const start = childNumber(override, 'startOverride', STARTS);
      const definition = findChild(override, 'lvl');
      if (level === null) continue;
      if (definition) levels.set(level, readLevel(definition));
      if (start !== null) starts.set(level, start);
    }
    instances.set(element.attributes.numId ?? '', { abstractId, levels, starts });
  }
  return instances;
}

function readLevels(element: XmlElement): Map<number, NumberingLevel> {
  const levels = element.children.filter((child) => child.name === 'lvl');
  return restoreLostSigns(
    new Map(
      levels.flatMap((level) => {
        const index = levelOf(level);
        return index === null ? [] : [[index, readLevel(level)] as const];
      }),
    ),
  );
}

function levelOf(element: XmlElement): number | null {
  const level = Number(element.attributes.ilvl ?? Number.NaN);
  return Number.isInteger(level) && level >= LEVELS[0] && level <= LEVELS[1] ? level : null;
}

function readLevel(element: XmlElement): NumberingLevel {
  return {
    format: readFormat(element),
    text: childValue(element, 'lvlText') ?? '',
    start: childNumber(element, 'start', STARTS) ?? 1,
    restart: childNumber(element, 'lvlRestart', [0, 9]),
    legal: findChild(element, 'isLgl') !== null,
  };
}

/** Newer formats stand behind mc:AlternateContent (`custom`, `001, 002 …`), with an older one as fallback. */
function readFormat(element: XmlElement): string {
  const alternative = findChild(element, 'AlternateContent');
  const old = childValue(element, 'numFmt') ?? childValue(findChild(alternative, 'Fallback'), 'numFmt');
  const format = old ?? childValue(findChild(alternative, 'Choice'), 'numFmt') ?? 'decimal';
  return format === 'custom' ? 'decimal' : format;
}
