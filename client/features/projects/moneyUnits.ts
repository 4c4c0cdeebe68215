/** The units that investments can be shown in, by their names in the catalogue. */
export const MONEY_UNITS = { tenThousand: '万元', hundredMillion: '亿元' } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;
