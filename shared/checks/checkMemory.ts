import type { Node } from '@tiptap/pm/model';
import type { CheckLists } from './lists/checkLists';
import { lookalikesOf } from './lookalikes';
import type { Passage } from './passage';
import type { PlanTable } from './planTable';
import { TextIndex } from './textIndex';

/** What one check leaves for the next of the same plan. It changes how long a check takes, never what it finds. */
export interface CheckMemory {
  /** The passages made of nodes so far; a node that says the same as before keeps its passage. */
  readonly passages: WeakMap<Node, Passage>;
  readonly tables: WeakMap<Node, PlanTable>;
  /** The characters of all passages, for rules that compare every word with every other. */
  readonly index: TextIndex;
}

/** An empty memory, for checks with these lists only. */
export function createCheckMemory({ confusable }: CheckLists): CheckMemory {
  const index = new TextIndex(lookalikesOf(confusable).classesOf);
  return { passages: new WeakMap(), tables: new WeakMap(), index };
}
