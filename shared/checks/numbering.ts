import type { Node } from '@tiptap/pm/model';
import { formatLabel } from '../plan/numbering';
import { idOf } from '../plan/planSource';
import type { Check, CheckContext } from './checkContext';
import type { Finding, Place } from './finding';
import { checkSeries } from './numberingSeries';
import { placeAt } from './passage';
import { remembering } from './perPassage';
import { readLabel } from './readLabel';
import { labelledText } from './readPassages';

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
];

function checkHeadings(context: CheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const styles: Node[] = [];
  const last = new Map<number, Counted>();
  for (const { node, inBox } of context.source.ofType('heading', 'paragraph')) {
    const level = node.attrs.level as number | null;
    const label = node.attrs.importedLabel as string | null;
    if (inBox || level === null) continue;
    if (node.attrs.kind === 'annex' || node.attrs.kind === 'plain') {
      forget(last, node.attrs.kind === 'annex' ? 0 : level - 1);
      continue;
    }
    const read = label ? readLabel(label) : null;
    if (!read) {
      forget(last, level - 1);
      continue;
    }
    const format = context.settings.numberingScheme[level - 1];
    const before = last.get(level);
    const expected = (before?.count ?? 0) + 1;
    const startsAnew = read.count === 1 && format?.numerals !== 'chinese';
    if (read.count !== expected && !startsAnew)
      findings.push(outOfOrder(context, node, before, expected, level));
    else if (format && read.numerals !== format.numerals && format.numerals === 'chinese') styles.push(node);
    forget(last, level);
    last.set(level, { node, count: read.count });
  }
  return [...findings, ...otherStyles(context, styles)];
}

/** A heading starts the deeper levels anew. */
function forget(last: Map<number, Counted>, above: number): void {
  for (const level of [...last.keys()]) if (level > above) last.delete(level);
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
  const previous = before ? `“${before.node.attrs.importedLabel as string}”之后` : '这一层的开头';
  return {
    rule: 'numbering/order',
    severity: 'error',
    message: `${previous}应是“${expected}”，这里是“${label}”：序号${before && (readLabel(label)?.count ?? 0) <= before.count ? '重复、倒退或缺少上一级标题' : '有缺漏'}。`,
    places: [...(before ? [placeOf(context, before.node)] : []), placeOf(context, node)],
    expected,
    found: label,
  };
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

/** Captions, boxes and annexes whose imported labels do not count 1, 2, 3 within each kind of label. */
function checkSequence(context: CheckContext, type: string, pattern: RegExp): readonly Finding[] {
  const counts = new Map<string, number>();
  return context.source.ofType(type).flatMap(({ node }) => {
    const label = node.attrs.importedLabel as string | null;
    const [, word = '', digits = ''] = pattern.exec(label ?? '') ?? [];
    if (!label || !word) return [];
    const expected = (counts.get(word) ?? 0) + 1;
    counts.set(word, Number(digits));
    if (Number(digits) === expected) return [];
    return [
      {
        rule: 'numbering/sequence' as const,
        severity: 'error' as const,
        message: `按顺序应是“${word}${expected}”，这里是“${label}”。`,
        places: [placeOf(context, node)],
        expected: `${word}${expected}`,
        found: label,
      },
    ];
  });
}
