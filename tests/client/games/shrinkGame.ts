import type { Turn } from './playGame';

/** Leaves out turns of a game, ever fewer at once, as long as the game still `fails`: what is left shows the cause. */
export async function shrinkGame(
  turns: readonly Turn[],
  fails: (turns: readonly Turn[]) => Promise<boolean>,
): Promise<readonly Turn[]> {
  let kept = turns;
  for (let size = Math.ceil(turns.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = kept.length - size; from > -size; from -= size) {
      const fewer = kept.filter((_, index) => index < from || index >= from + size);
      if (fewer.length < kept.length && (await fails(fewer))) kept = fewer;
    }
  return kept;
}
