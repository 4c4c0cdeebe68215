import { Fragment, Node } from '@tiptap/pm/model';

import { mergeLists } from '../../../../shared/checks/lists/checkLists';
import { DEFAULT_LISTS } from '../../../../shared/checks/lists/defaultLists';
import { createPlanChecker } from '../../../../shared/checks/planChecker';
import { planSchema } from '../../../../shared/schema/index';
import { DEFAULT_SETTINGS, type PlanSettings } from '../../../../shared/schema/settings';
import type { CheckRequest, PlacedFinding } from './checkMessages';
import { placeFindings } from './placeFindings';

/** The worker's copy of a plan: nodes of blocks that did not change stay the same, so that what was read of them is known. */
export interface CheckedPlan {
  /** Takes over what changed. Throws when a change does not fit the copy. */
  take(request: CheckRequest): void;
  /** The findings of the plan as it is. */
  check(): readonly PlacedFinding[];
}

/** An empty plan with the program's own lists. */
export function createCheckedPlan(): CheckedPlan {
  let blocks: readonly Node[] = [];
  let settings: PlanSettings = DEFAULT_SETTINGS;
  let checker = createPlanChecker();
  return {
    take(request) {
      const { index, deleteCount, blocks: given } = request.change;
      if (index + deleteCount > blocks.length) throw new RangeError('the change does not fit the copy');
      const added = given.map((block) => Node.fromJSON(planSchema, block));
      blocks = [...blocks.slice(0, index), ...added, ...blocks.slice(index + deleteCount)];
      if (request.settings) settings = request.settings;
      if (request.additions) checker = createPlanChecker(mergeLists(DEFAULT_LISTS, request.additions));
    },
    check() {
      const body = planSchema.topNodeType.create(null, Fragment.fromArray(blocks as Node[]));
      const findings = checker.check(body, settings);
      return placeFindings(body, settings.numberingScheme, findings);
    },
  };
}
