import { parseQuantity } from '../plan/parseQuantity';
import { shiftDecimal } from './shiftDecimal';

/** Units of money with the power of ten of 元 that each is. */
export const MONEY_POWERS = { 元: 0, 万元: 4, 亿元: 8 } as const;
export type MoneyUnit = keyof typeof MONEY_POWERS;

const NUMBER = /[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/g;
/** A remark behind a number says nothing of its amount: 500（2026年）. */
const REMARK = /(?<=.)[（(].*$/s;
/** A number with a scale of its own: 5.6万. */
const SCALED = /[万亿]/;

/** A stretch of a text and what is to stand there. */
export interface MoneyChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What changes in the text of a cell that is counted in another unit from now on, from its beginning; nothing where it names a unit of its own. */
export function moneyChanges(text: string, before: MoneyUnit, unit: MoneyUnit): readonly MoneyChange[] {
  const quantity = parseQuantity(text, null);
  const power = MONEY_POWERS[before] - MONEY_POWERS[unit];
  if (power === 0 || quantity.number === null || quantity.unit !== null || SCALED.test(text)) return [];
  return [...text.replace(REMARK, '').matchAll(NUMBER)].map(({ 0: written, index }) => ({
    from: index,
    to: index + written.length,
    text: shiftDecimal(written.normalize('NFKC').replaceAll(',', ''), power),
  }));
}

/** The text of a cell in another unit of money: 26000 in 万元 is 2.6 in 亿元. */
export function convertMoneyText(text: string, before: MoneyUnit, unit: MoneyUnit): string {
  return moneyChanges(text, before, unit).reduceRight(
    (converted, change) => converted.slice(0, change.from) + change.text + converted.slice(change.to),
    text,
  );
}
