import type { Loss } from '../../plan/plan';
import type { WithLosses } from './furniture';
import { lineAt, type Part } from './part';

const PRINTED =
  /^(?:[\p{Script=Han}\s]{2,40}[\s\u3000]+)?[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d十一二三四五六七八九]{1,2}\s*月\s*[\d十一二三四五六七八九]{1,3}\s*日\s*印\s*发$/u;
const COPIES = /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)\s*[：:]/;
const OFFICE = /^[\p{Script=Han}\s]{2,30}(?:办公室|局|委员会|政府)$/u;
const FARTHEST_FOOT = 12;
const MADE_UP = '版记（抄送、印发机关和日期）由公文版式生成，没有导入。';

/**
 * Takes off what official typography prints at the foot of pages: who printed the document and when behind its last words (GB/T 9704-2012, 7.4), and
 * body and date that a cover shows at its foot, where the format says that they stand there.
 */
export function takeImprint(parts: readonly Part[]): WithLosses {
  const losses: Loss[] = [];
  const kept = parts.filter((part, index) => {
    const isFoot = part.type === 'line' && part.line.source.atFoot === true && index < FARTHEST_FOOT;
    if (isFoot) losses.push({ text: part.line.whole, reason: '封面下方的落款由程序按设置生成，没有导入。' });
    return !isFoot;
  });
  const start = startOfImprint(kept);
  if (start === kept.length) return { parts: kept, losses };
  const text = kept.slice(start).map((_, index) => lineAt(kept, start + index)?.whole ?? '');
  losses.push({ text: text.join('\n'), reason: MADE_UP });
  return { parts: kept.slice(0, start), losses };
}

/** The index of the imprint's first line, the end where there is none. */
function startOfImprint(parts: readonly Part[]): number {
  const last = lineAt(parts, parts.length - 1);
  if (!last || !PRINTED.test(last.whole)) return parts.length;
  let start = parts.length - 1;
  if (
    OFFICE.test(lineAt(parts, start - 1)?.whole ?? '') &&
    /^[\d〇○零一二三四五六七八九]{4}/.test(last.whole)
  )
    start -= 1;
  while (COPIES.test(lineAt(parts, start - 1)?.whole ?? '')) start -= 1;
  return start;
}
