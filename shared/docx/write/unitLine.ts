import { type Block, paragraph } from './block';
import { run } from './run';

/** 单位：万元 at the right, above a table; nothing without a unit. */
export function writeUnitLine(unit: string | null): Block[] {
  if (!unit) return [];
  const text = /[：:]/.test(unit) ? unit : `单位：${unit}`;
  return [paragraph({ style: 'UnitLine' }, run(text))];
}
