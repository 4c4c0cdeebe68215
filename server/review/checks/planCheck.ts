import { type SeparatedFindings, separateAccepted } from '../../../shared/checks/separateAccepted';
import type { PlanRooms } from '../../collab/planRooms';
import type { PlanFiles } from '../../files/planFiles';
import type { AcceptedFinding, AcceptedFindings } from './acceptedFindings';
import type { ListAdditions } from './listAdditions';

/** A plan as it was checked, and what the check found in it. */
export interface CheckedPlan extends SeparatedFindings<AcceptedFinding> {
  readonly title: string;
}

/**
 * Checks a plan as it is now, with the administrator's lists, apart from what people accepted. Throws `PlanError('not-found')` for an
 * unknown plan and `PlanError('unavailable')` when the check took too long.
 */
export type PlanCheck = (planId: string) => Promise<CheckedPlan>;

export interface PlanCheckParts {
  readonly rooms: Pick<PlanRooms, 'readDocument' | 'readTitle'>;
  readonly files: Pick<PlanFiles, 'check'>;
  readonly acceptedFindings: AcceptedFindings;
  readonly listAdditions: ListAdditions;
}

/** The check runs in the file process: whoever writes is not held up. */
export function createPlanCheck({
  rooms,
  files,
  acceptedFindings,
  listAdditions,
}: PlanCheckParts): PlanCheck {
  return async (planId) => {
    const title = await rooms.readTitle(planId);
    const additions = (await listAdditions.read())?.additions ?? {};
    const findings = await files.check(async () => ({
      document: await rooms.readDocument(planId),
      additions,
    }));
    return { title, ...separateAccepted(findings, await acceptedFindings.list(planId)) };
  };
}
