import { isUnit, normalizeUnit } from './units';

const LAST_BRACKET = /[（(]([^（()）]*)[）)]\s*$/;
const SAYS_UNIT = /^(?:计量)?单位[:：]/;

/**
 * Takes the unit out of a name: 毛入学率（%） → 毛入学率 and %. A bracket that holds no unit, such as （含技工学校学生数）, stays in
 * the name and the unit is null. The name comes back trimmed, else as written.
 */
export function splitUnit(text: string): { readonly name: string; readonly unit: string | null } {
  const trimmed = text.trim();
  const bracket = LAST_BRACKET.exec(trimmed);
  const unit = (bracket?.[1] ?? '').trim().replace(SAYS_UNIT, '');
  if (!bracket || !isUnit(unit)) return { name: trimmed, unit: null };
  return { name: trimmed.slice(0, bracket.index).trim(), unit: normalizeUnit(unit) };
}
