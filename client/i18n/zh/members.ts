/** Words of client/features/members. */
export const members = {} as const;
