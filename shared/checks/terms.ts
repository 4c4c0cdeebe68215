import { checkChains } from './chains';
import type { Check } from './checkContext';
import { checkDoubledCharacters } from './doubledCharacters';
import { findDoubledWords } from './doubledWords';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import type { CheckLists } from './lists/checkLists';
import { anyOf } from './literalFirst';
import { checkLostCharacters } from './lostCharacters';
import { findMissingWords } from './missingWords';
import { checkNearDuplicates } from './nearDuplicates';
import { checkOddCharacters } from './oddCharacters';
import { type Passage, placeAround } from './passage';
import { collectWith, perPassageAnd, remembering } from './perPassage';
import { checkQuotedTerms } from './quotedTerms';
import { checkScopes } from './scopes';
import { checkSetPhrases } from './setPhrases';
import { checkShortenedNames } from './shortenedNames';

const EDITING_MARKS =
  /（(?:修改后|修改稿|待定|待补充|待核实|待确认|此处[^（）]{0,12}|删除|新增内容|补充)）|【(?:待|此处|修改|补充|删除)[^【】]{0,20}】|[×ＸX]{2,}(?=[年个所名项%万亿、，。])|\?{2,}|？{3,}/g;

/** Slips of words: typos, leftover editing marks, doubled words, one thing under two names (SPEC CHK-10). */
export const checkTerms: Check = (context) => {
  const slips = [
    ...collectWith(context.passages, readSlips, context.lists),
    ...checkOddCharacters(context),
    ...checkDoubledCharacters(context),
  ];
  return [
    ...withoutSecond(slips, checkSetPhrases(context)),
    ...checkNearDuplicates(context),
    ...checkLostCharacters(context),
    ...checkQuotedTerms(context),
    ...checkShortenedNames(context),
    ...checkChains(context),
    ...checkScopes(context),
  ];
};

/** The first findings, and those of the second that stand elsewhere: one slip is one finding. */
function withoutSecond(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  const taken = first.flatMap(({ places }) => places);
  const isFree = ({ places: [own] }: Finding) =>
    !taken.some((place) => place.blockId === own?.blockId && place.from < own.to && own.from < place.to);
  return [...first, ...second.filter(isFree)];
}

/** What one passage shows by itself. */
const readSlips = perPassageAnd((passage: Passage, lists: CheckLists): readonly Finding[] => [
  ...findTypos(passage, lists),
  ...editingMarks(passage),
  ...findDoubledWords(passage, lists),
  ...findMissingWords(passage),
]);

/** The patterns of a list, compiled once. */
const compileTypos = remembering((lists: CheckLists) => ({
  any: anyOf(lists.typos.map(({ wrong }) => wrong)),
  entries: lists.typos.map((entry) => ({ ...entry, wrong: new RegExp(entry.wrong, 'gu') })),
}));

function findTypos(passage: Passage, lists: CheckLists): readonly Finding[] {
  const { any, entries } = compileTypos(lists);
  if (!any.test(passage.text)) return [];
  return entries.flatMap(({ wrong, right, reason }) =>
    [...passage.text.matchAll(wrong)].map(({ index, 0: written }) => ({
      rule: 'term/typo' as const,
      severity: 'warning' as const,
      message: `“${written}”应为“${right}”${reason ? `：${reason}` : ''}。`,
      places: [placeAround(passage, index, index + written.length)],
      expected: right,
      found: written,
      fixes: [replaceFix(passage, index, index + written.length, right)],
    })),
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
