/** Words of client/features/planList. */
export const planList = {} as const;
