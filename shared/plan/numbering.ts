import type { Node } from '@tiptap/pm/model';
import type { LevelFormat } from '../schema/settings';
import { writeChineseNumber, writeCircledNumber } from './chineseNumerals';

/** The computed labels of a document by node id, as they print: 第一章, （二）, 表1, 专栏3, 附件2, 〔1〕. */
export type Labels = ReadonlyMap<string, string>;

/** What a count looks like in a level's format: 3 → 第三章. */
export function formatLabel(count: number, format: LevelFormat): string {
  const numerals = {
    chinese: writeChineseNumber,
    decimal: String,
    circled: writeCircledNumber,
  }[format.numerals](count);
  return format.before + numerals + format.after;
}

/**
 * Numbers a plan (SPEC NUM-1 … NUM-5). Headings and numbered paragraphs count together by level; a heading, also a plain
 * one, starts the deeper levels anew, except those that count on; each annex and each box counts for itself; tables, figures and boxes run through the
 * whole plan; notes are numbered in the order of the note list. One annex alone is 附件, several are 附件1, 附件2.
 */
export function computeLabels(body: Node, scheme: readonly LevelFormat[]): Labels {
  const labels = new Map<string, string>();
  const counts = { table: 0, figure: 0, annex: 0, note: 0 };
  const boxCounts = new Map<string, number>();
  const annexTotal = countAnnexes(body);
  const set = (node: Node, label: string) => {
    if (typeof node.attrs.id === 'string') labels.set(node.attrs.id, label);
  };

  const visit = (parent: Node, levels: LevelCounter) => {
    parent.forEach((node) => {
      switch (node.type.name) {
        case 'heading':
          if (node.attrs.kind === 'annex') {
            counts.annex += 1;
            set(node, annexTotal > 1 ? `附件${counts.annex}` : '附件');
            levels.reset();
          } else if (node.attrs.kind === 'plain') levels.resetBelow(node.attrs.level as number);
          else countLevel(node, node.attrs.level as number, levels);
          break;
        case 'paragraph':
          if (typeof node.attrs.level === 'number') countLevel(node, node.attrs.level, levels);
          break;
        case 'caption': {
          const kind = node.attrs.of as string;
          if (kind === 'table' || kind === 'figure') {
            counts[kind] += 1;
            set(node, (kind === 'table' ? '表' : '图') + counts[kind]);
          }
          break;
        }
        case 'box': {
          const name = node.attrs.label as string;
          const count = (boxCounts.get(name) ?? 0) + 1;
          boxCounts.set(name, count);
          set(node, name + count);
          visit(node, new LevelCounter(scheme));
          break;
        }
        case 'noteItem':
          counts.note += 1;
          set(node, `〔${counts.note}〕`);
          break;
        case 'table':
        case 'dataTable':
          break;
        default:
          if (!node.isTextblock) visit(node, levels);
      }
    });
  };
  const countLevel = (node: Node, level: number, levels: LevelCounter) => {
    const format = scheme[level - 1];
    if (format) set(node, formatLabel(levels.next(level), format));
  };
  visit(body, new LevelCounter(scheme));
  return labels;
}

class LevelCounter {
  private counts: number[] = [];

  constructor(private readonly scheme: readonly LevelFormat[]) {}

  next(level: number): number {
    const count = (this.counts[level] ?? 0) + 1;
    this.counts[level] = count;
    this.resetBelow(level);
    return count;
  }

  resetBelow(level: number): void {
    for (let deeper = level + 1; deeper < this.counts.length; deeper += 1)
      if (!this.scheme[deeper - 1]?.continues) delete this.counts[deeper];
  }

  reset(): void {
    this.counts = [];
  }
}

function countAnnexes(body: Node): number {
  let count = 0;
  body.forEach((node) => {
    if (node.type.name === 'heading' && node.attrs.kind === 'annex') count += 1;
  });
  return count;
}
