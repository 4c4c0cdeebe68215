import { readSettingFields } from '../schema/readSettingFields';
import { DEFAULT_SETTINGS, type PlanSettings } from '../schema/settings';

/** The settings that only decide how a Word file looks. */
const LOOKS = ['notes', 'typefaces', 'digits', 'seal'] as const;
export type LookSettings = Partial<Pick<PlanSettings, (typeof LOOKS)[number]>>;

/** The custom property of a Word file that names the looks that its plan chose, so that they are the same when it is read again. */
export const LOOK_PROPERTY = 'gongni-look';

/** What the property says: `typefaces=system digits=chinese`; undefined where everything is as usual. */
export function writeLook(settings: PlanSettings): string | undefined {
  const chosen = LOOKS.filter((name) => settings[name] !== DEFAULT_SETTINGS[name]);
  return chosen.length > 0 ? chosen.map((name) => `${name}=${settings[name]}`).join(' ') : undefined;
}

/** The looks that a property names; what it does not know is left out. */
export function readLook(text: string): LookSettings {
  const pairs = text.split(/\s+/).map((pair) => pair.split('='));
  const given = Object.fromEntries(
    LOOKS.flatMap((name) => {
      const value = pairs.find(([key]) => key === name)?.[1];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const { settings, unreadable } = readSettingFields(given);
  const known = LOOKS.filter((name) => given[name] !== undefined && !unreadable.includes(name));
  return Object.fromEntries(known.map((name) => [name, settings[name]]));
}
