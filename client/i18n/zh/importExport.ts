/** Words of client/features/importExport. */
export const importExport = {} as const;
