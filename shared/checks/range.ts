import type { Check, CheckContext } from './checkContext';
import type { Finding } from './finding';
import { placeAround } from './passage';
import { collect, perPassage } from './perPassage';
import type { Statement } from './statements/statement';

/** Exact figures with words that make them vague: 不到14.03%, 238多项. */
const VAGUE =
  /(?:不到|不足|将近|近|超过)(\d+\.\d{2,})[%％]|(?<![\d.])(\d*[1-9])(?:余|多)(?=[所个名人项篇件家位次])/g;

/** Impossible values (SPEC CHK-5): shares and retention over 100, 100%以上, and exact figures said vaguely. */
export const checkRange: Check = (context) => [...overHundred(context), ...vagueFigures(context)];

function overHundred({ statements, lists }: CheckContext): readonly Finding[] {
  return statements.flatMap((statement) => {
    if (statement.unit !== '%' || statement.isChange || !isShare(statement, lists.sharesOverHundred))
      return [];
    if (statement.number > 100 && !mayExceed(statement, lists.sharesOverHundred))
      return [
        report(
          statement,
          'error',
          `${statement.name}不可能超过100%，这里是${statement.written}。`,
          '不超过100%',
        ),
      ];
    if (
      statement.number === 100 &&
      statement.qualifier === 'atLeast' &&
      statement.place.quote.includes('以上')
    )
      return [
        {
          ...report(
            statement,
            'warning',
            `“${statement.written}”不合常理：已到100%，不宜再写“以上”。`,
            '100%',
          ),
          ...withoutAbove(statement),
        },
      ];
    return [];
  });
}

function isShare({ name }: Statement, words: readonly string[]): boolean {
  return /(?:率|占比|比例|比重|覆盖面|满意度|知晓度)/.test(name) || words.some((word) => name.includes(word));
}

function mayExceed({ name }: Statement, words: readonly string[]): boolean {
  return words.some((word) => name.includes(word));
}

function report(
  statement: Statement,
  severity: Finding['severity'],
  message: string,
  expected: string,
): Finding {
  return { rule: 'range', severity, message, places: [statement.place], expected, found: statement.written };
}

/** 100%以上 without 以上, where the figure is typed. */
function withoutAbove({ figure }: Statement): Pick<Finding, 'fixes'> {
  const fix = /^(100\s*[%％]?)\s*(?:及?以上)$/.exec(figure.quote);
  if (!fix) return {};
  const changes = [{ place: figure, text: fix[1] ?? '' }];
  return { fixes: [{ kind: 'replaceText', label: `改为“${fix[1]}”`, changes }] };
}

function vagueFigures({ passages }: CheckContext): readonly Finding[] {
  return collect(passages, readVague);
}

const readVague = perPassage((passage): readonly Finding[] =>
  [...passage.figures.matchAll(VAGUE)]
    .filter(({ 2: count }) => count === undefined || count.length > 1)
    .map(({ index, 0: written }) => ({
      rule: 'range/vague' as const,
      severity: 'info' as const,
      message: `“${written}”：数字精确到了个位或小数，又用了约数的说法。`,
      places: [placeAround(passage, index, index + written.length, 6)],
      expected: '',
      found: written,
    })),
);
