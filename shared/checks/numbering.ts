import type { Node } from '@tiptap/pm/model';
import { formatLabel } from '../plan/numbering';
import { idOf } from '../plan/planSource';
import type { Check, CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import { checkSeries } from './numberingSeries';
import { placeAt } from './passage';
import { remembering } from './perPassage';
import { readLabel } from './readLabel';
import { labelledText, labelOf } from './readPassages';
import { checkTableNumbers } from './tableNumbers';

const MOST_PLACES = 12;

interface Counted {
  readonly node: Node;
  readonly count: number;
}

/**
 * Labels that an import found (SPEC CHK-6): out of order, skipped, doubled, in the numerals of another level; captions, boxes and annexes; series
 * in sentences and cells. What the program numbers itself cannot be wrong.
 */
export const checkNumbering: Check = (context) => [
  ...checkHeadings(context),
  ...checkSequence(context, 'caption', /^(表|图)\s*(\d+)$/),
  ...checkSequence(context, 'box', /^(\D+?)\s*(\d+)$/),
  ...checkSequence(context, 'heading', /^(附件|附表|附录)\s*(\d+)$/),
  ...checkSeries(context),
  ...checkTableNumbers(context),
];

function checkHeadings(context: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const styles: Node[] = [];
  const last = new Map<number, Counted>();
  /** The counts before the last annex: tables called 附表1 stand between chapters that count on. */
  let beforeAnnex: ReadonlyMap<number, Counted> = new Map();
  for (const node of numberedBlocks(context).blocks) {
    const level = node.attrs.level as number;
    const label = node.attrs.importedLabel as string | null;
    if (node.attrs.kind === 'annex' || node.attrs.kind === 'plain') {
      if (node.attrs.kind === 'annex' && last.size > 0) beforeAnnex = new Map(last);
      if (node.attrs.kind === 'annex') last.clear();
      else forget(last, level - 1, context);
      continue;
    }
    const before = last.get(level);
    const expected = (before?.count ?? 0) + 1;
    const read = label ? readLabel(label) : null;
    if (!read) {
      forget(last, label ? level - 1 : level, context);
      if (!label) last.set(level, { node, count: expected });
      continue;
    }
    const format = context.settings.numberingScheme[level - 1];
    const startsAnew = read.count === 1 && format?.numerals !== 'chinese';
    const countsOn = !before && read.count === (beforeAnnex.get(level)?.count ?? 0) + 1;
    if (read.count !== expected && !startsAnew && !countsOn)
      findings.push(outOfOrder(context, node, before, expected, level));
    else if (format && read.numerals !== format.numerals && format.numerals === 'chinese') styles.push(node);
    forget(last, level, context);
    last.set(level, { node, count: read.count });
  }
  return [...findings, ...otherStyles(context, styles)];
}

/** A heading starts the deeper levels anew, except those that count on. */
function forget(last: Map<number, Counted>, above: number, { settings }: CheckContext): void {
  for (const level of [...last.keys()]) {
    const countsOn = settings.numberingScheme[level - 1]?.continues;
    if (level > above && !countsOn) last.delete(level);
  }
}

function outOfOrder(
  context: CheckContext,
  node: Node,
  before: Counted | undefined,
  count: number,
  level: number,
): Finding {
  const label = node.attrs.importedLabel as string;
  const format = context.settings.numberingScheme[level - 1];
  const expected = format ? formatLabel(count, format) : String(count);
  const previous = before ? `“${labelOf(before.node, context.source)}”之后` : '这一层的开头';
  return {
    rule: 'numbering/order',
    severity: 'error',
    message: `${previous}应是“${expected}”，这里是“${label}”：序号${before && (readLabel(label)?.count ?? 0) <= before.count ? '重复、倒退或缺少上一级标题' : '有缺漏'}。`,
    places: [...(before ? [placeOf(context, before.node)] : []), placeOf(context, node)],
    expected,
    found: label,
    ...renumber(context, node, level),
  };
}

/** The headings and paragraphs that have a level, in order, and where each stands among them. */
const numberedBlocks = remembering(({ source }: CheckContext) => {
  const blocks = source
    .ofType('heading', 'paragraph')
    .flatMap(({ node, inBox }) => (inBox || node.attrs.level === null ? [] : [node]));
  return { blocks, places: new Map(blocks.map((node, index) => [node, index])) };
});

/** Lets the program number a block and its siblings behind it. A count that starts anew may lack the heading above it, and is left to a person. */
function renumber(context: CheckContext, node: Node, level: number): Pick<Finding, 'fixes'> {
  if (readLabel(node.attrs.importedLabel as string)?.count === 1) return {};
  const { blocks, places } = numberedBlocks(context);
  const siblings: Node[] = [];
  for (let at = places.get(node) ?? blocks.length; at < blocks.length; at += 1) {
    const other = blocks[at] as Node;
    const own = other.attrs.level as number | null;
    if (own === null) continue;
    if (own < level || other.attrs.kind === 'annex' || (other.attrs.kind === 'plain' && own <= level)) break;
    if (own === level && other.attrs.importedLabel) siblings.push(other);
  }
  return renumberFix(siblings);
}

function renumberFix(nodes: readonly Node[]): Pick<Finding, 'fixes'> {
  const blockIds = nodes.map(idOf);
  if (blockIds.includes('')) return {};
  const label = blockIds.length > 1 ? `从这里起自动编号（${blockIds.length}处）` : '改为自动编号';
  return { fixes: [{ kind: 'renumber', label, blockIds }] };
}

/** One finding for all labels in the numerals of another level: they may come from automatic numbering that lost its form on the way. */
function otherStyles(context: CheckContext, nodes: readonly Node[]): readonly Finding[] {
  const [first] = nodes;
  if (!first) return [];
  const label = first.attrs.importedLabel as string;
  const format = context.settings.numberingScheme[(first.attrs.level as number) - 1];
  const expected = format ? formatLabel(readLabel(label)?.count ?? 1, format) : '';
  return [
    {
      rule: 'numbering/style',
      severity: 'info',
      message: `同级标题用“${expected}”的写法，有${nodes.length}处像“${label}”这样写，序号对而写法不统一（也可能是 Word 自动编号转换所致）。`,
      places: nodes.slice(0, MOST_PLACES).map((node) => placeOf(context, node)),
      expected,
      found: label,
    },
  ];
}

const passageByNode = remembering(
  ({ passages }: CheckContext) => new Map(passages.map((passage) => [passage.node, passage])),
);

function placeOf(context: CheckContext, node: Node): Place {
  const passage = passageByNode(context).get(node);
  const quote = labelledText(node, context.source);
  const short = /^[^。：\n]{1,60}/.exec(quote)?.[0] ?? quote.slice(0, 60);
  if (!passage) return { quote: short, path: '', blockId: idOf(node), from: 0, to: 0 };
  return { ...placeAt(passage, 0, short.length), quote: short };
}

/** What the program numbers follows what stands before it. */
function countOn(counts: Map<string, number>, label: string, pattern: RegExp): void {
  const word = pattern.exec(label)?.[1];
  if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Captions, boxes and annexes whose imported labels do not count 1, 2, 3 within each kind of label. */
function checkSequence(context: CheckContext, type: string, pattern: RegExp): readonly Finding[] {
  const counts = new Map<string, number>();
  const all = context.source.ofType(type);
  return all.flatMap(({ node }, index) => {
    const label = node.attrs.importedLabel as string | null;
    const [, word = '', digits = ''] = pattern.exec(label?.trim() ?? '') ?? [];
    if (!label) countOn(counts, context.source.labels.get(idOf(node)) ?? '', pattern);
    if (!label || !word) return [];
    const expected = (counts.get(word) ?? 0) + 1;
    counts.set(word, Number(digits));
    if (Number(digits) === expected) return [];
    return [
      {
        rule: 'numbering/sequence' as const,
        severity: 'error' as const,
        message: `按顺序应是“${word}${expected}”，这里是“${label.trim()}”。`,
        places: [placeOf(context, node)],
        expected: `${word}${expected}`,
        found: label,
        ...renumberFix(
          all.slice(index).flatMap((other) => (other.node.attrs.importedLabel ? [other.node] : [])),
        ),
      },
    ];
  });
}
