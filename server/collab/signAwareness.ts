import type { PersonView } from '../../shared/protocol/api';

const COLOURS = [
  '#1c7ed6',
  '#d6336c',
  '#2f9e44',
  '#e8590c',
  '#7048e8',
  '#0c8599',
  '#a61e4d',
  '#5c940d',
] as const;
const SIX_DIGITS = /^#[0-9a-f]{6}$/i;

/**
 * Puts the true name into an awareness state (JSON) as `user: {id, name, color}`, keeping a valid colour; so presence cannot
 * be forged. Null when the state is no JSON object.
 */
export function signAwareness(state: string, person: PersonView): string | null {
  const fields = parseObject(state);
  if (!fields) return null;
  const claimed = isObject(fields.user) ? fields.user.color : undefined;
  const color = typeof claimed === 'string' && SIX_DIGITS.test(claimed) ? claimed : colourOf(person.id);
  fields.user = { id: person.id, name: person.name, color };
  return JSON.stringify(fields);
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function colourOf(id: string): string {
  const sum = [...id].reduce((total, character) => (total * 31 + character.charCodeAt(0)) % 65_521, 7);
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0];
}
