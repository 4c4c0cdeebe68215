import { z } from 'zod';
import { PlanError } from '../../errors';
import type { CheckLists } from './checkLists';
import { isPattern } from './isPattern';
import { SHORTEST_PHRASE } from './listLines';

const words = z.array(z.string().min(1));
const phrases = z.array(z.string().min(SHORTEST_PHRASE));

const checkListsSchema = z
  .object({
    typos: z.array(z.object({ wrong: z.string().min(1), right: z.string(), reason: z.string().optional() })),
    phrases,
    fixedPhrases: phrases,
    confusable: words,
    knownWords: words,
    doubledVerbs: words,
    departments: z.array(words.min(1)),
    rising: words,
    falling: words,
    neutral: words,
    sharesOverHundred: words,
    synonyms: z.array(z.object({ pattern: z.string().min(1), word: z.string() })),
    contrasts: words,
  })
  .partial()
  .strict();

/**
 * Reads an administrator's additions to the lists. Throws `PlanError('invalid-document')` for unknown fields, wrong shapes and patterns that are
 * no regular expressions.
 */
export function parseCheckLists(value: unknown): Partial<CheckLists> {
  const parsed = checkListsSchema.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new PlanError(
      'invalid-document',
      `词表的格式不对${path ? `，问题在 ${path}` : ''}。请对照说明修改后再试。`,
    );
  }
  const lists = parsed.data as Partial<CheckLists>;
  for (const pattern of [
    ...(lists.typos ?? []).map(({ wrong }) => wrong),
    ...(lists.synonyms ?? []).map((entry) => entry.pattern),
  ])
    checkPattern(pattern);
  return lists;
}

function checkPattern(pattern: string): void {
  if (!isPattern(pattern))
    throw new PlanError('invalid-document', `词表中的“${pattern}”不是正确的匹配式，请修改后再试。`);
}
