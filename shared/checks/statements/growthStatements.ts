import { readValues, type TextValue } from './readValues';

interface Figure {
  readonly number: number;
  readonly precision: number;
  readonly written: string;
}

/** 从5.02亿元增加到14.81亿元，增幅195.02%: base, result and the growth that is stated. */
export interface Growth {
  readonly base: Figure;
  readonly result: Figure;
  readonly stated: Figure;
  /** `percent` is growth relative to the base, `difference` result minus base. */
  readonly kind: 'percent' | 'difference';
}

const RISES_TO =
  /^[^。；]{0,10}(?:增加|增长|提高|提升|上升|扩大|下降|降低|减少|缩小|发展|跃升|攀升|降|增|升)(?:到|至)[^。；\d]{0,6}(?:20\d\d年(?:底|末)?)?[^。；\d]{0,4}$/;
const COMPARED = /^[^。；\d]{0,4}(?:比|较|同比|相比)[^。；\d]{0,8}(?:20\d\d年(?:底|末)?)?[^。；\d]{0,6}$/;
const GROWTH =
  /^[^。；\d]{0,4}(?:年均)?(?:增幅|增长|增加|提高|提升|上升|下降|降低|减少|净增|扩大|缩小|降幅)[^。；\d，]{0,4}$/;
const FROM = /(?:从|由)[^。；]{0,16}$/;

/** The growth statements of a text with the spans of their figures; average yearly growth and multiples are left out. */
export function readGrowths(
  text: string,
): readonly (Growth & { readonly spans: readonly { from: number; to: number }[] })[] {
  const values = readValues(text);
  return values.flatMap((one, index) => {
    const [other, stated] = [values[index + 1], values[index + 2]];
    if (!other || !stated || other.unit !== one.unit || stated.from - other.to > 14) return [];
    const [between, behind] = [text.slice(one.to, other.from), text.slice(other.to, stated.from)];
    if (!GROWTH.test(behind) || /年均/.test(behind)) return [];
    const rises = RISES_TO.test(between) && FROM.test(text.slice(Math.max(0, one.from - 20), one.from));
    const compared = COMPARED.test(between);
    if (!rises && !compared) return [];
    const compares =
      compared && !/均/.test(between) ? beforeAverage(text, values, index) : wholeOf(text, values, one);
    const [base, result] = rises ? [one, other] : [baseOf(compares, other, between), compares];
    const kind = kindOf(base, stated);
    if (!kind || base.number <= 0 || base.qualifier || result.qualifier || stated.qualifier === 'about')
      return [];
    const from = Math.min(one.from, compares.from);
    const growth = { base, result, stated, kind, spans: spansOf(text, from, other, stated) };
    const percent =
      kind === 'difference' && base.unit !== '%' ? percentBehind(text, stated, values[index + 3]) : null;
    return percent
      ? [
          growth,
          {
            ...growth,
            stated: percent,
            kind: 'percent' as const,
            spans: spansOf(text, from, other, percent),
          },
        ]
      : [growth];
  });
}

/** 12.5亿元，其中中央8.2亿元、市级4.3亿元，比“十四五”增加…: what is compared is the whole, not the last of its parts. */
function wholeOf(text: string, values: readonly TextValue[], last: TextValue): TextValue {
  const sentence = text.lastIndexOf('。', last.from) + 1;
  const lead = text.lastIndexOf('其中', last.from);
  if (lead < sentence) return last;
  return (
    values.findLast(({ from, to, unit }) => from >= sentence && to <= lead && unit === last.unit) ?? last
  );
}

/** 112.6亿元，年均22.52亿元，比…86.3亿元增加: the average is an aside; what is compared is the sum before it. */
function beforeAverage(text: string, values: readonly TextValue[], index: number): TextValue {
  const own = values[index] as TextValue;
  const sum = values[index - 1];
  const isAside =
    sum?.unit === own.unit &&
    /^，(?:年均|平均每年|每年平均)(?:为|达到?)?$/.test(text.slice(sum.to, own.from));
  return isAside ? sum : wholeOf(text, values, own);
}

/** What a value is compared with: the second value, or with 14.6亿元，比“十三五”增加3.8亿元 the difference of the two. */
function baseOf(result: TextValue, other: TextValue, between: string): TextValue {
  const [, more, less] =
    /(?:(增加|净增|增长|多)|(减少|下降|降低|少))(?:了|补充|投入|完成|招聘|培训|新建|培养)?$/.exec(between) ??
    [];
  if (!more && !less) return other;
  const number = Number((result.number + (more ? -other.number : other.number)).toPrecision(12));
  return { ...other, number, precision: other.precision + result.precision, unit: result.unit };
}

/** 比2025年的12600人减少4400人，下降34.9%: the same growth said once more, in per cent. */
function percentBehind(text: string, stated: TextValue, next: TextValue | undefined): TextValue | null {
  if (next?.unit !== '%' || next.qualifier === 'about') return null;
  return /^，(?:增幅|增长|提高|上升|下降|降低|减少|降幅)[为达]?$/.test(text.slice(stated.to, next.from))
    ? next
    : null;
}

function kindOf(base: TextValue, stated: TextValue): Growth['kind'] | null {
  if (base.unit === '%') return stated.unit === '个百分点' || stated.unit === '%' ? 'difference' : null;
  if (stated.unit === '%') return 'percent';
  return stated.unit === base.unit ? 'difference' : null;
}

/** The figures that are compared, and the clause that states the growth. */
function spansOf(
  text: string,
  from: number,
  other: TextValue,
  stated: TextValue,
): readonly { from: number; to: number }[] {
  const clause = Math.max(...[...'，、；。（'].map((mark) => text.lastIndexOf(mark, stated.from))) + 1;
  return [
    { from, to: other.to },
    { from: Math.max(other.to, clause), to: stated.to },
  ];
}
