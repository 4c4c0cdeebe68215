import type { LevelFormat } from '../../schema/settings';
import { element, valueElement, xmlFile } from './xml';

const NUMBER_FORMATS = {
  chinese: 'chineseCounting',
  decimal: 'decimal',
  circled: 'decimalEnclosedCircle',
} as const satisfies Record<LevelFormat['numerals'], string>;

/** The list and level that a numbered paragraph belongs to. */
export interface NumberReference {
  readonly listId: string;
  readonly level: number;
}

interface LevelDefinition {
  readonly format: string;
  readonly text: string;
  /** What stands between the number and the text. */
  readonly suffix: 'nothing' | 'space';
  readonly style?: string;
  readonly indent?: string;
  readonly continues?: boolean;
}

function levelXml(definition: LevelDefinition, index: number): string {
  return element(
    'w:lvl',
    { 'w:ilvl': index },
    valueElement('w:start', 1),
    valueElement('w:numFmt', definition.format),
    definition.continues ? valueElement('w:lvlRestart', 0) : '',
    definition.style ? valueElement('w:pStyle', definition.style) : '',
    valueElement('w:suff', definition.suffix),
    valueElement('w:lvlText', definition.text),
    valueElement('w:lvlJc', 'left'),
    definition.indent ? element('w:pPr', {}, definition.indent) : '',
  );
}

/** 第一章 and 第一节 want a space before the heading's text; 一、（一） and 1. stand close to it. */
function schemeLevel(format: LevelFormat, index: number): LevelDefinition {
  return {
    format: NUMBER_FORMATS[format.numerals],
    text: `${format.before}%${index + 1}${format.after}`,
    suffix: /\p{Script=Han}$/u.test(format.after) ? 'space' : 'nothing',
    continues: format.continues === true,
  };
}

/**
 * The lists of a Word file. Every list is one abstract definition with its own counters; a further instance of it goes on
 * counting except in the levels that it starts anew.
 */
export class Numbering {
  private readonly definitions: string[] = [];
  private readonly instances: string[] = [];

  constructor(private readonly scheme: readonly LevelFormat[]) {}

  /** The list of the plan's headings, tied to their styles; it must be the first, since the styles name list 1. */
  createHeadingList(): HeadingList {
    const levels = this.scheme.map((format, index) => ({
      ...schemeLevel(format, index),
      style: `Heading${index + 1}`,
    }));
    return new HeadingList(this, this.define(levels), this.scheme);
  }

  /** A list of the same look that counts for itself, as boxes do. */
  createSeparateList(): HeadingList {
    return new HeadingList(this, this.define(this.scheme.map(schemeLevel)), this.scheme);
  }

  /** A list of one look on every level (bullets, dashes, notes, 1. 2. 3.); returns its id. */
  createSimpleList(
    format: 'bullet' | 'decimal',
    text: (level: number) => string,
    start = 1,
    startLevel = 0,
  ): string {
    const levels = Array.from({ length: 6 }, (_, index) => ({
      format,
      text: text(index),
      suffix: format === 'bullet' ? ('space' as const) : ('nothing' as const),
    }));
    return this.instantiate(this.define(levels), start === 1 ? [] : [{ level: startLevel, start }]);
  }

  /** A further instance of a definition; returns its id. */
  instantiate(definition: number, restarts: readonly { level: number; start: number }[]): string {
    const id = String(this.instances.length + 1);
    const overrides = restarts.map(({ level, start }) =>
      element('w:lvlOverride', { 'w:ilvl': level }, valueElement('w:startOverride', start)),
    );
    this.instances.push(
      element('w:num', { 'w:numId': id }, valueElement('w:abstractNumId', definition), ...overrides),
    );
    return id;
  }

  /** word/numbering.xml. */
  write(): string {
    return xmlFile(
      element(
        'w:numbering',
        { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
        ...this.definitions,
        ...this.instances,
      ),
    );
  }

  private define(levels: readonly LevelDefinition[]): number {
    const id = this.definitions.length;
    this.definitions.push(
      element(
        'w:abstractNum',
        { 'w:abstractNumId': id },
        valueElement('w:multiLevelType', 'multilevel'),
        ...levels.map(levelXml),
      ),
    );
    return id;
  }
}

/** What gives numbered paragraphs their place in a list. */
export interface CountedList {
  /** What the next numbered paragraph of this level (from 1) refers to; the list has `levels` levels. */
  next(level: number, levels: number): NumberReference;
  /** Lets the levels below this one start anew; level 0 stands for all. */
  restartBelow(level: number): void;
  /** The same list for paragraphs that are deleted: they stand in it, but decide nothing about those that stay. */
  forDeleted(): CountedList;
}

/**
 * The headings and numbered paragraphs that count together. Word starts deeper levels anew by itself after a number of a
 * higher level. A new instance of the list does it where Word does not: after a plain heading or an annex, which Word does not
 * count, and for a level that was skipped before (一、 right under a chapter, 第一节 later), which LibreOffice has counted. Levels that
 * count on say so to Word, and by a new instance to LibreOffice.
 */
export class HeadingList implements CountedList {
  private listId: string;
  private restartFrom = Number.POSITIVE_INFINITY;
  /** The counts of the levels that count on, and those of them that a wider level has parted since. */
  private readonly running = new Map<number, number>();
  private readonly interrupted = new Set<number>();
  private readonly counted = new Set<number>();
  private readonly skipped = new Set<number>();

  constructor(
    private readonly numbering: Numbering,
    private readonly definition: number,
    private readonly scheme: readonly LevelFormat[],
  ) {
    this.listId = numbering.instantiate(definition, []);
  }

  next(level: number, levels: number): NumberReference {
    const count = (this.running.get(level) ?? 0) + 1;
    const goesOn = this.interrupted.has(level) && count > 1 ? level : Number.POSITIVE_INFINITY;
    const first = Math.min(this.restartFrom, goesOn, this.skipped.has(level) ? level : goesOn);
    if (level >= first) {
      const restarted = Array.from({ length: levels - first + 1 }, (_, index) => first - 1 + index);
      this.listId = this.numbering.instantiate(
        this.definition,
        restarted.map((index) => ({ level: index, start: (this.running.get(index + 1) ?? 0) + 1 })),
      );
    }
    this.restartFrom = Number.POSITIVE_INFINITY;
    this.countOn(level, count);
    this.forgetBelow(level);
    this.skipped.delete(level);
    this.counted.add(level);
    for (let above = 1; above < level; above += 1) if (!this.counted.has(above)) this.skipped.add(above);
    return { listId: this.listId, level: level - 1 };
  }

  restartBelow(level: number): void {
    const hasCounted = [...this.counted, ...this.skipped].some((each) => each > level);
    if (level === 0) this.running.clear();
    if (hasCounted) this.restartFrom = Math.min(this.restartFrom, level + 1);
    this.forgetBelow(level);
  }

  forDeleted(): CountedList {
    return {
      next: (level) => ({ listId: this.listId, level: level - 1 }),
      restartBelow: () => {},
      forDeleted: () => this.forDeleted(),
    };
  }

  private countOn(level: number, count: number): void {
    if (this.scheme[level - 1]?.continues) this.running.set(level, count);
    this.interrupted.delete(level);
    for (const deeper of this.running.keys()) if (deeper > level) this.interrupted.add(deeper);
  }

  private forgetBelow(level: number): void {
    for (const set of [this.counted, this.skipped])
      for (const each of set) if (each > level) set.delete(each);
  }
}
