/** Words of client/features/admin. */
export const admin = {} as const;
