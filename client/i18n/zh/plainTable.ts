/** Words of client: plainTable. */
export const plainTable = {} as const;
