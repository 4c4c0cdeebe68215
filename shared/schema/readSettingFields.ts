import { readChapters } from './chapters';
import { type LevelFormat, NUMERALS } from './levelFormat';
import {
  type CoverLetter,
  DEFAULT_SETTINGS,
  type Department,
  type PlanSettings,
  type PreviousPlan,
} from './settings';

/** Reads an unknown value; undefined when it is none of this kind. */
type Reader<Value> = (value: unknown) => Value | undefined;
type Readers<Fields> = { readonly [Key in keyof Fields]: Reader<Fields[Key]> };

const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
const integer: Reader<number> = (value) => (Number.isSafeInteger(value) ? (value as number) : undefined);
const textOrNothing: Reader<string> = (value) => (value === undefined ? '' : text(value));

function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null ? null : read(value));
}

function list<Value>(read: Reader<Value>): Reader<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items = value.map(read);
    return items.some((item) => item === undefined) ? undefined : (items as Value[]);
  };
}

/** Whole or not at all; fields that are not named are left out. */
function object<Fields extends object>(readers: Readers<Fields>): Reader<Fields> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries<Reader<unknown>>(readers).map(
      ([key, read]) => [key, read((value as Record<string, unknown>)[key])] as const,
    );
    if (entries.some(([, field]) => field === undefined)) return undefined;
    return Object.fromEntries(entries) as Fields;
  };
}

const levelFields = object<LevelFormat>({
  numerals: (value) => NUMERALS.find((numerals) => numerals === value),
  before: text,
  after: text,
});
const levelFormat: Reader<LevelFormat> = (value) => {
  const fields = levelFields(value);
  return fields && (value as LevelFormat).continues === true ? { ...fields, continues: true } : fields;
};

/** Its texts are long and settings are read often: only their form is looked at. */
function previousPlan(value: unknown): PreviousPlan | undefined {
  const plan = value as Partial<PreviousPlan> | undefined;
  return typeof plan?.title === 'string' && Array.isArray(plan.sections) ? (plan as PreviousPlan) : undefined;
}

const READERS: Readers<PlanSettings> = {
  region: text,
  period: orNull(object({ from: integer, to: integer })),
  numberingScheme: (value) => {
    const levels = list(levelFormat)(value);
    return levels && levels.length > 0 ? levels : undefined;
  },
  departments: list(
    object<Department>({
      name: text,
      shortNames: (value) => (value === undefined ? [] : list(text)(value)),
      formerNames: (value) => (value === undefined ? [] : list(text)(value)),
    }),
  ),
  coverLetter: orNull(
    object<CoverLetter>({
      issuer: textOrNothing,
      title: textOrNothing,
      documentNumber: textOrNothing,
      addressees: textOrNothing,
      body: textOrNothing,
      signature: textOrNothing,
      date: textOrNothing,
      publicity: textOrNothing,
      copies: textOrNothing,
      printer: textOrNothing,
      printedOn: textOrNothing,
    }),
  ),
  template: text,
  notes: (value) => (value === 'list' || value === 'footnotes' ? value : undefined),
  typefaces: (value) => (value === 'standard' || value === 'system' ? value : undefined),
  digits: (value) => (value === 'roman' || value === 'chinese' ? value : undefined),
  seal: (value) => (value === 'sealed' || value === 'unsealed' ? value : undefined),
  previous: orNull(previousPlan),
  chapters: readChapters,
};

/** Settings from outside, field by field: what is missing or unreadable takes its default, and `unreadable` names the latter. */
export function readSettingFields(fields: Readonly<Record<string, unknown>>): {
  readonly settings: PlanSettings;
  readonly unreadable: readonly string[];
} {
  const unreadable: string[] = [];
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, read] of Object.entries<Reader<unknown>>(READERS)) {
    if (fields[key] === undefined) continue;
    const value = read(fields[key]);
    if (value === undefined) unreadable.push(key);
    else settings[key] = value;
  }
  return { settings: settings as unknown as PlanSettings, unreadable };
}
