import { canManage } from '../../shared/protocol/roles';
import type { ChapterWriter } from '../../shared/schema/chapterLocks';
import type { Access } from './access';
import type { UserDirectory } from './userDirectory';

/** Gives a person as the assignments of chapters name people, for what is changed on his behalf. */
export type FindChapterWriter = (planId: string, userId: string) => Promise<ChapterWriter>;

/** See `FindChapterWriter`; who has no account any more is nobody's assignee. */
export function chapterWriters(
  access: Pick<Access, 'roleOf'>,
  users: Pick<UserDirectory, 'find'>,
): FindChapterWriter {
  return async (planId, userId) => {
    const role = await access.roleOf(userId, planId);
    const user = users.find(userId);
    return { name: user?.name ?? '', office: user?.office, isOwner: role !== null && canManage(role) };
  };
}
