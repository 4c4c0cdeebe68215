import type { Node } from '@tiptap/pm/model';
import type { PlanSettings } from '../schema/settings';
import { createCheckMemory } from './checkMemory';
import type { Finding } from './finding';
import { runChecksOnBody } from './index';
import type { CheckLists } from './lists/checkLists';
import { DEFAULT_LISTS } from './lists/defaultLists';

/** Checks one plan again and again while it is written. */
export interface PlanChecker {
  /** The findings of `runChecksOnBody`; blocks whose node is the identical object as last time are not read again. */
  check(body: Node, settings: PlanSettings): readonly Finding[];
}

/** Makes a checker for one plan, with the program's own lists unless others are given. */
export function createPlanChecker(lists: CheckLists = DEFAULT_LISTS): PlanChecker {
  const memory = createCheckMemory(lists);
  let known: { readonly settings: PlanSettings; readonly written: string } | null = null;
  return {
    check(body, settings) {
      const written = JSON.stringify(settings);
      if (known?.written !== written) known = { settings, written };
      return runChecksOnBody(body, known.settings, { lists, memory });
    },
  };
}
