import type { PlanSettings } from '../schema/settings';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { collectWith, perPassageAnd } from './perPassage';

const LEVELS: Readonly<Record<string, string>> = {
  省: '全省',
  市: '全市',
  县: '全县',
  区: '全区',
  旗: '全旗',
  镇: '全镇',
  乡: '全乡',
};
const SCOPE = /全[省市县区旗镇乡]/g;
const FIGURE = /^[^，。；：、“”]{2,20}?(?:达到|达|为|≥|不低于|超过|占)?\s*\d+(?:\.\d+)?[%％所个名万人]/;

/** A figure of another level in the plan's own aims: 全市优良率≥50% in the plan of a district, as a rule copied from the city's plan. */
export function checkScopes({ passages, settings }: CheckContext): readonly Finding[] {
  return collectWith(passages, findForeign, settings);
}

const findForeign = perPassageAnd((passage: Passage, { region }: PlanSettings): readonly Finding[] => {
  const own = LEVELS[region.at(-1) ?? ''];
  if (!own) return [];
  return [...passage.figures.matchAll(SCOPE)].flatMap(({ index, 0: scope }) => {
    if (scope === own || (own === '全县' && scope === '全区')) return [];
    const behind = FIGURE.exec(passage.figures.slice(index + scope.length))?.[0];
    if (!behind || /平均|排名|前列|高于|低于|占|各|第|位|镇均|水平/.test(behind)) return [];
    return [
      {
        rule: 'term/scope' as const,
        severity: 'warning' as const,
        message: `本规划的范围是“${own}”，这里写的是“${scope}”的指标。`,
        places: [placeAt(passage, index, index + scope.length + behind.length)],
        expected: own,
        found: scope,
      },
    ];
  });
});
