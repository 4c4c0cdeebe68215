import type { PlanSettings } from '../schema/settings';
import type { SettingChange } from './comparison';

/** The settings that differ; those of the cover letter and the period one by one, lists as a whole. */
export function compareSettings(older: PlanSettings, newer: PlanSettings): SettingChange[] {
  return compareValues('', older, newer);
}

function compareValues(path: string, older: unknown, newer: unknown): SettingChange[] {
  if (JSON.stringify(older) === JSON.stringify(newer)) return [];
  if (!isRecord(older) || !isRecord(newer)) return [{ path, older, newer }];
  const names = new Set([...Object.keys(older), ...Object.keys(newer)]);
  return [...names].flatMap((name) =>
    compareValues(path ? `${path}.${name}` : name, older[name], newer[name]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
