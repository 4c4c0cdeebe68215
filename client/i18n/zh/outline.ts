/** Words of client: outline. */
export const outline = {} as const;
