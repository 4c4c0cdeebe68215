/** Words of client: saveState. */
export const saveState = {} as const;
