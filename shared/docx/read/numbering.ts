import { formatCount } from './numberFormats';
import { childValue, findChild, type XmlElement } from './xml';

interface NumberingLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  /** The level whose advance starts this one anew; null: any lower one, 0: never (17.9.10). */
  readonly restart: number | null;
  /** Counts of higher levels print as digits (17.9.4). */
  readonly legal: boolean;
}

interface NumberingInstance {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Counts a document's automatic numbers: called for each numbered paragraph in order, returns the printed label. */
export type AutomaticNumbers = (numberingId: string, level: number) => string | null;

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
    return definition.format === 'bullet' ? '' : writeLabel(definition, instance.levels, counts, level);
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
  for (const element of root?.children ?? [])
    if (element.name === 'abstractNum')
      abstracts.set(element.attributes.abstractNumId ?? '', readLevels(element));
  for (const element of root?.children ?? []) {
    if (element.name !== 'num') continue;
    const abstractId = childValue(element, 'abstractNumId') ?? '';
    const levels = new Map(abstracts.get(abstractId));
    const starts = new Map<number, number>();
    for (const override of element.children.filter((child) => child.name === 'lvlOverride')) {
      const level = Number(override.attributes.ilvl);
      const start = childValue(override, 'startOverride');
      const definition = findChild(override, 'lvl');
      if (definition) levels.set(level, readLevel(definition));
      if (start !== null) starts.set(level, Number(start));
    }
    instances.set(element.attributes.numId ?? '', { abstractId, levels, starts });
  }
  return instances;
}

function readLevels(element: XmlElement): Map<number, NumberingLevel> {
  const levels = element.children.filter((child) => child.name === 'lvl');
  return new Map(levels.map((level) => [Number(level.attributes.ilvl), readLevel(level)]));
}

function readLevel(element: XmlElement): NumberingLevel {
  const restart = childValue(element, 'lvlRestart');
  return {
    format: childValue(element, 'numFmt') ?? 'decimal',
    text: childValue(element, 'lvlText') ?? '',
    start: Number(childValue(element, 'start') ?? 1),
    restart: restart === null ? null : Number(restart),
    legal: findChild(element, 'isLgl') !== null,
  };
}
