/** Words of client: dataTable. */
export const dataTable = {} as const;
