/** What a person may do with a plan, from most to least. The administrator has no role in a plan by office alone. */
export const ROLES = ['owner', 'editor', 'reviewer', 'reader'] as const;
export type Role = (typeof ROLES)[number];

export const canWrite = (role: Role): boolean => role === 'owner' || role === 'editor';
export const canComment = (role: Role): boolean => role !== 'reader';
export const canManage = (role: Role): boolean => role === 'owner';
