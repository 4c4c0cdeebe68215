/** Words of client/features/account. */
export const account = {} as const;
