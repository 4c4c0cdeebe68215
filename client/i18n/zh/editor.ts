/** Words of client: editor. */
export const editor = {} as const;
