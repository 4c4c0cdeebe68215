import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { readValues, type TextValue } from './statements/readValues';

/** 11.2万人，占技能人才总量的29%: what is counted, and the share that it is said to be. */
const SHARE =
  /^[^。；\d]{0,6}[，、（]\s*(?:约)?占([^，。；、（）\d]{0,16}?)(?:的)?(?:比重|比例|比)?(?:仅|只)?(?:为|达到?|约)?$/;
const FEWEST_SIBLINGS = 2;

interface Share {
  readonly part: TextValue;
  readonly stated: TextValue;
  /** Of what it is a share, as written; '' where nothing is said. */
  readonly whole: string;
}

/** Shares that do not follow from their figures: of a whole named in the same paragraph, or of the one that all their siblings are shares of. */
export function checkShares(passage: Passage): readonly Finding[] {
  const { figures } = passage;
  if (!figures.includes('占')) return [];
  const values = readValues(figures);
  const shares = values.flatMap((part, index): readonly Share[] => {
    const stated = values[index + 1];
    if (stated?.unit !== '%' || part.unit === '%' || part.qualifier || stated.qualifier) return [];
    const whole = SHARE.exec(figures.slice(part.to, stated.from))?.[1];
    return whole === undefined ? [] : [{ part, stated, whole }];
  });
  return shares.flatMap((share) => {
    const wholes = values.filter(
      (value) => value.unit === share.part.unit && value !== share.part && value.number >= share.part.number,
    );
    if (wholes.some((whole) => isShareOf(share, whole))) return [];
    const whole = namedWhole(figures, share, wholes) ?? wholeOfSiblings(shares, share, wholes);
    return whole ? [report(passage, share, whole)] : [];
  });
}

/** What the printed digits allow. */
function isShareOf({ part, stated }: Share, whole: TextValue): boolean {
  const low = ((part.number - part.precision) / (whole.number + whole.precision)) * 100;
  const high = ((part.number + part.precision) / Math.max(1, whole.number - whole.precision)) * 100;
  return stated.number >= low - stated.precision * 2 && stated.number <= high + stated.precision * 2;
}

/** 技能人才总量达到38.6万人 before 占技能人才总量的32%: the one value that stands behind the same words. */
function namedWhole(figures: string, { part, whole }: Share, wholes: readonly TextValue[]): TextValue | null {
  const name = whole.replace(/^(?:全[县市区省]|我[县市区])|(?:总数|总量|总额|总人数)$/g, '');
  if (name.length < 3) return null;
  const named = wholes.filter(
    ({ from, to, qualifier }) =>
      to < part.from && !qualifier && endsWithName(figures.slice(Math.max(0, from - 24), from), name),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function endsWithName(before: string, name: string): boolean {
  const clause = /[^，。；：]*$/.exec(before)?.[0] ?? '';
  return new RegExp(
    `^(?:全[县市区]|我[县市区]|现有|共有|其中)*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`,
  ).test(clause);
}

/** 铁路168亿元，占32.3%；公路276亿元，占53.1%；…: the whole of which at least two neighbours are shares. */
function wholeOfSiblings(
  shares: readonly Share[],
  own: Share,
  wholes: readonly TextValue[],
): TextValue | null {
  if (own.whole !== '') return null;
  const siblings = shares.filter(
    (share) => share !== own && share.whole === '' && share.part.unit === own.part.unit,
  );
  return (
    wholes.find(
      (whole) => siblings.length >= FEWEST_SIBLINGS && siblings.every((sibling) => isShareOf(sibling, whole)),
    ) ?? null
  );
}

function report(passage: Passage, { part, stated }: Share, whole: TextValue): Finding {
  const digits = Math.max(0, Math.round(-Math.log10(stated.precision * 2)));
  const expected = ((part.number / whole.number) * 100).toFixed(digits);
  return {
    rule: 'calculation/share',
    severity: 'error',
    message: `${part.written}占${whole.written}的${expected}%，文中写的是${stated.written}。`,
    places: [
      placeAt(passage, Math.max(0, part.from - 6), stated.to),
      placeAt(passage, Math.max(0, whole.from - 8), whole.to),
    ],
    expected: `${expected}%`,
    found: stated.written,
  };
}
