/** A number alone, or with the word or sign that says how it is meant: 98, 85以上, ≥96. */
const BARE = /^([≥≤>＞<＜约]?)[+-]?\d+(?:[,，]\d{3})*(?:\.\d+)?(以上|以下|以内|左右)?$/;

/** The form in which a sentence cites a cell that leaves its unit to the table: 95以上 with % is {}%以上. Null where the cell says its unit itself or holds no single number (STR-29). */
export function unitForm(text: string, unit: string | null): string | null {
  const bare = unit ? BARE.exec(text.trim()) : null;
  return bare ? `${bare[1] ?? ''}{}${unit}${bare[2] ?? ''}` : null;
}
