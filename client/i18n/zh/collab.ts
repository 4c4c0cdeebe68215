/** Words of client: collab. */
export const collab = {} as const;
