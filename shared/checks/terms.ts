import { checkChains } from './chains';
import type { Check, CheckContext } from './checkContext';
import { checkDoubledWords } from './doubledWords';
import type { Finding } from './finding';
import { checkLostCharacters } from './lostCharacters';
import { checkMissingWords } from './missingWords';
import { checkNearDuplicates } from './nearDuplicates';
import { checkOddCharacters } from './oddCharacters';
import { type Passage, placeAround } from './passage';
import { checkQuotedTerms } from './quotedTerms';
import { checkScopes } from './scopes';

const EDITING_MARKS =
  /（(?:修改后|修改稿|待定|待补充|待核实|待确认|此处[^（）]{0,12}|删除|新增内容|补充)）|【(?:待|此处|修改|补充|删除)[^【】]{0,20}】|[×ＸX]{2,}(?=[年个所名项%万亿、，。])|\?{2,}|？{3,}/g;

/** Slips of words: typos, leftover editing marks, doubled words, one thing under two names (SPEC CHK-10). */
export const checkTerms: Check = (context) => [
  ...typos(context),
  ...context.passages.flatMap(editingMarks),
  ...checkDoubledWords(context),
  ...checkOddCharacters(context),
  ...checkNearDuplicates(context),
  ...checkLostCharacters(context),
  ...checkQuotedTerms(context),
  ...checkChains(context),
  ...checkMissingWords(context),
  ...checkScopes(context),
];

function typos({ passages, lists }: CheckContext): readonly Finding[] {
  const entries = lists.typos.map((entry) => ({ ...entry, wrong: new RegExp(entry.wrong, 'gu') }));
  const any = new RegExp(lists.typos.map(({ wrong }) => wrong).join('|'), 'u');
  return passages
    .filter(({ text }) => any.test(text))
    .flatMap((passage) =>
      entries.flatMap(({ wrong, right, reason }) =>
        [...passage.text.matchAll(wrong)].map(({ index, 0: written }) => ({
          rule: 'term/typo' as const,
          severity: 'warning' as const,
          message: `“${written}”应为“${right}”${reason ? `：${reason}` : ''}。`,
          places: [placeAround(passage, index, index + written.length)],
          expected: right,
          found: written,
        })),
      ),
    );
}

function editingMarks(passage: Passage): readonly Finding[] {
  if (passage.kind === 'title') return [];
  return [...passage.text.matchAll(EDITING_MARKS)].map(({ index, 0: written }) => ({
    rule: 'term/editing',
    severity: 'error',
    message: `正文里留下了编辑记号“${written}”。`,
    places: [placeAround(passage, index, index + written.length, 8)],
    expected: '',
    found: written,
  }));
}
