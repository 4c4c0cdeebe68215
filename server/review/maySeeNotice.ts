import type { Access } from '../accounts/access';
import type { RecycleBin } from '../accounts/recycleBin';
import type { Consultations } from '../consultations/consultations';

/** What is needed to tell who may see a notice. */
export interface NoticeRights {
  readonly access: Pick<Access, 'roleOf'>;
  readonly recycleBin: Pick<RecycleBin, 'find'>;
  readonly consultations: Pick<Consultations, 'parties'>;
}

/** Whether somebody has a role in the plan that a notice is about, or is asked in its round; rights may have gone since it was written. */
export async function maySeeNotice(
  { access, recycleBin, consultations }: NoticeRights,
  userId: string,
  { planId, consultationId }: { readonly planId: string; readonly consultationId?: string | null },
): Promise<boolean> {
  if ((await access.roleOf(userId, planId)) !== null) return true;
  if (!consultationId || recycleBin.find(planId)) return false;
  return consultations.parties(consultationId).some((party) => party.userId === userId);
}
