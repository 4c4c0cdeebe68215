import { type Finding, familyOf, type RuleFamily } from '../../shared/checks/finding';

/** A problem or a statement that looks wrong and is right, as one reader marked it in a draft. */
export interface GoldItem {
  readonly id: string;
  readonly category: string;
  readonly verdict: 'problem' | 'ok';
  readonly severity?: 'error' | 'warning' | 'info';
  readonly confidence?: number;
  readonly where: readonly { readonly quote: string }[];
}

/** How findings stand beside the marks. */
export interface Score {
  readonly found: readonly GoldItem[];
  readonly missed: readonly GoldItem[];
  readonly falseAlarms: readonly GoldItem[];
  /** Findings that no mark of a problem explains. */
  readonly unmarked: readonly Finding[];
}

const FAMILIES: Readonly<Record<string, RuleFamily>> = {
  SUM: 'sum',
  CALC: 'calculation',
  MISMATCH: 'mismatch',
  DIRECTION: 'direction',
  RANGE: 'range',
  NUMBERING: 'numbering',
  PERIOD: 'period',
  UNIT: 'unit',
  RESP: 'responsibility',
  TERM: 'term',
  PUNCT: 'punctuation',
  REF: 'reference',
};
const COMPARING: readonly RuleFamily[] = ['sum', 'calculation', 'mismatch'];
const SHARED_CHARACTERS = 6;

/** Scores findings as the project's gold sets are scored: one family, six characters in common, two places where the family compares places. */
export function scoreFindings(gold: readonly GoldItem[], findings: readonly Finding[]): Score {
  const problems = gold.filter(
    ({ verdict, severity, confidence }) =>
      verdict === 'problem' && severity !== 'info' && (confidence ?? 0) >= 0.7,
  );
  const isHit = (item: GoldItem) => findings.some((finding) => hits(finding, item));
  const unexplained = findings.filter(
    (finding) => !gold.some((item) => item.verdict === 'problem' && hits(finding, item)),
  );
  return {
    found: problems.filter(isHit),
    missed: problems.filter((item) => !isHit(item)),
    falseAlarms: gold.filter(
      (item) => item.verdict === 'ok' && unexplained.some((finding) => hits(finding, item)),
    ),
    unmarked: unexplained,
  };
}

function hits(finding: Finding, { category, verdict, where }: GoldItem): boolean {
  const family = FAMILIES[category];
  if (!family || familyOf(finding.rule) !== family) return false;
  const comparesPlaces = verdict === 'ok' || COMPARING.includes(family);
  const needed = comparesPlaces ? Math.min(2, where.length) : 1;
  const touched = where.filter(({ quote }) => finding.places.some((place) => touches(quote, place.quote)));
  return touched.length >= needed;
}

function touches(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((text) => text.replace(/\s/g, ''))
    .sort((first, second) => first.length - second.length);
  if (short === '') return false;
  const length = Math.min(SHARED_CHARACTERS, short.length);
  for (let start = 0; start + length <= short.length; start += 1)
    if (long.includes(short.slice(start, start + length))) return true;
  return false;
}
