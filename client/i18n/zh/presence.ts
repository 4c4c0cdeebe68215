/** Words of client: presence. */
export const presence = {} as const;
