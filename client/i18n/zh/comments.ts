/** Words of client: comments. */
export const comments = {} as const;
