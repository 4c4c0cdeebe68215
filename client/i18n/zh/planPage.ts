/** Words of client: planPage. */
export const planPage = {} as const;
