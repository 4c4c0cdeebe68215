import type { Loss } from '../../plan/plan';
import type { WithLosses } from './furniture';
import type { Label, LabelForm } from './labels';
import { type LinePart, lineAt, type Part } from './part';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

/** 1, 1.1, 1.1.1 before a heading's words: technical plans count so. */
const NUMBER =
  /^(\d{1,2}(?:[.．]\d{1,2}){0,3})(?:[.．、]?[\s\u3000]+|[.．、]?(?=[\p{Script=Han}“《]))(?!年(?!度)|月(?!度)|日(?!常)|个(?![人性别])|项(?!目)|座(?!谈)|家(?![庭校长园])|所(?!有)|[%％万亿])/u;
const FORMS: readonly LabelForm[] = ['comma', 'bracket', 'dot', 'decimalBracket'];
/** 第一章 or 一、 above 1.1 counts with it. */
const BELOW_CHAPTERS: readonly LabelForm[] = ['chapter', 'section', 'comma', 'bracket'];
const LONGEST_HEADING = 40;
/** Fewer numbers of two levels are figures, not a way of counting. */
const FEWEST = 3;
const REASON = '“1.1”式的多级编号按“一、（一）”式编号，原编号列在这里，可在设置里另选编号方式。';

interface Numbered {
  readonly index: number;
  readonly counts: readonly number[];
  readonly length: number;
  readonly written: string;
  /** Its count is that of a label of the widest form, which stays. */
  readonly isLabelled: boolean;
}

/**
 * Gives headings that are counted 1, 1.1, 1.1.1 labels of the usual levels, where these numbers follow each other through the whole text. The program
 * counts each level by itself; what was written is reported.
 */
export function readOutlineNumbers(parts: readonly Part[]): WithLosses {
  const widest = findWidest(parts);
  const chain = followChain(parts.flatMap((_, index) => readNumber(parts, index, widest)));
  if (chain.filter(({ counts }) => counts.length > 1).length < FEWEST) return { parts, losses: [] };
  const isBelowChapters = widest === 'chapter' && chain.some(({ isLabelled }) => isLabelled);
  const forms = isBelowChapters ? BELOW_CHAPTERS : FORMS;
  const relabelled = chain.filter(({ isLabelled }) => !isLabelled);
  const byIndex = new Map(relabelled.map((each) => [each.index, each]));
  const losses: Loss[] = [{ text: relabelled.map(({ written }) => written).join(' '), reason: REASON }];
  return {
    parts: parts.map((part, index) => {
      const numbered = byIndex.get(index);
      return part.type === 'line' && numbered ? label(part, numbered, forms) : part;
    }),
    losses,
  };
}

/** The form above 1.1, where it is one that counts in Chinese. */
function findWidest(parts: readonly Part[]): LabelForm {
  return parts.some((_, index) => lineAt(parts, index)?.label?.form === 'chapter') ? 'chapter' : 'comma';
}

function readNumber(parts: readonly Part[], index: number, widest: LabelForm): Numbered[] {
  const line = lineAt(parts, index);
  if (!line || line.whole.length > LONGEST_HEADING || /[。；，]/.test(line.whole)) return [];
  if (line.label?.form === widest) {
    const { count, written } = line.label;
    return [{ index, counts: [count], length: 0, written, isLabelled: true }];
  }
  const match = NUMBER.exec(line.whole);
  if (!match) return [];
  const written = match[1] ?? '';
  return [
    {
      index,
      counts: written.split(/[.．]/).map(Number),
      length: match[0].length,
      written,
      isLabelled: false,
    },
  ];
}

/** The numbers that each follow the one before: 1, 1.1, 1.2, 2, 2.1 …; others are left as they are. */
function followChain(numbers: readonly Numbered[]): readonly Numbered[] {
  const chain: Numbered[] = [];
  let last: readonly number[] = [];
  for (const each of numbers) {
    if (!follows(each.counts, last)) continue;
    chain.push(each);
    last = each.counts;
  }
  return chain;
}

function follows(counts: readonly number[], last: readonly number[]): boolean {
  const depth = counts.length;
  if (depth === last.length + 1)
    return counts.at(-1) === 1 && last.every((count, at) => counts[at] === count);
  if (depth > last.length) return false;
  const isBelowSame = counts.slice(0, -1).every((count, at) => count === last[at]);
  return isBelowSame && counts[depth - 1] === (last[depth - 1] ?? 0) + 1;
}

function label(part: LinePart, { counts, length, written }: Numbered, forms: readonly LabelForm[]): Part {
  const { line } = part;
  const cut = length - (line.whole.length - line.text.length);
  const runs = cut > 0 ? trimRuns(sliceRuns(line.runs, cut)) : line.runs;
  const found: Label = {
    form: forms[counts.length - 1] as LabelForm,
    count: counts.at(-1) as number,
    written,
    automatic: false,
  };
  return { ...part, line: { ...line, label: found, runs, text: textOfRuns(runs) } };
}
