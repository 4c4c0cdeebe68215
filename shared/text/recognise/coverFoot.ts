import type { Loss } from '../../plan/plan';
import type { WithLosses } from './furniture';
import type { Part } from './part';

/** How many parts a cover may have at most. */
const FARTHEST_FOOT = 12;

/** Takes off the body and date that a cover shows at its foot, where the format says that they stand there: the plan's settings make them anew. */
export function takeCoverFoot(parts: readonly Part[]): WithLosses {
  const losses: Loss[] = [];
  const kept = parts.filter((part, index) => {
    const isFoot = part.type === 'line' && part.line.source.atFoot === true && index < FARTHEST_FOOT;
    if (isFoot) losses.push({ text: part.line.whole, reason: '封面下方的落款由程序按设置生成，没有导入。' });
    return !isFoot;
  });
  return { parts: kept, losses };
}
