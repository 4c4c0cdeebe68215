import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import { type Passage, placeAt } from './passage';
import { readGrowths } from './statements/growthStatements';

/** 由42%提高到50%，提高8%: a difference of two shares is percentage points; 8 % more than 42 % would be 45.4 %. */
export function checkPercentPoints(passage: Passage): readonly Finding[] {
  if (!/[%％]/.test(passage.figures)) return [];
  return readGrowths(passage.figures).flatMap(({ base, result, stated, kind, spans }) => {
    if (kind !== 'difference' || !/[%％]$/.test(stated.written) || !/[%％]/.test(base.written)) return [];
    const difference = Math.abs(result.number - base.number);
    if (Math.abs(difference - stated.number) > stated.precision + 1e-9) return [];
    const span = spans[1];
    if (!span) return [];
    const right = stated.written.replace(/\s*[%％]$/, '个百分点');
    return [
      {
        rule: 'calculation/points' as const,
        severity: 'warning' as const,
        message: `${base.written}与${result.written}相差的是“${right}”，不是“${stated.written}”。`,
        places: spans.map(({ from, to }) => placeAt(passage, from, to)),
        expected: right,
        found: stated.written,
        fixes: [replaceFix(passage, span.to - stated.written.length, span.to, right)],
      },
    ];
  });
}
