import type { Outline } from '../../shared/plan/outline';

/** What a plan is known to hold, as the files beside the plans in tests/fixtures/plans say it. */
export interface ExpectedOutline {
  readonly title?: string;
  readonly subtitle?: string;
  /** How many headings carry each kind of marker; a pair is the least and the most. */
  readonly headings_by_marker?: Readonly<Record<string, number | readonly [number, number]>>;
  readonly must_have_headings?: readonly string[];
  readonly boxes?: number;
  readonly box_titles?: readonly string[];
  readonly notes?: number;
  readonly annexes?: number;
  readonly responsibilities?: number;
  readonly lead_counts?: Readonly<Record<string, number>>;
  readonly projects?: number;
  readonly project_names?: readonly string[];
  readonly charts_at_least?: number;
  readonly tables_at_least?: number;
  readonly indicators_at_least?: number;
  readonly indicator_values?: readonly ExpectedIndicator[];
  readonly cover_letter?: Readonly<Record<string, string>>;
}

interface ExpectedIndicator {
  readonly name: string;
  readonly group?: string;
  readonly unit?: string;
  readonly values: Readonly<Record<string, number>>;
}

const MARKERS: readonly (readonly [string, RegExp])[] = [
  ['第X章', /^第.+章/],
  ['第X节', /^第.+节/],
  ['（一）', /^（[一二三四五六七八九十]+）/],
  ['一、', /^[一二三四五六七八九十]+、/],
];

/** What an outline lacks of the expected one, a line each; empty when everything was understood. */
export function outlineMisses(expected: ExpectedOutline, outline: Outline): readonly string[] {
  const letter: Readonly<Record<string, string>> = outline.coverLetter ?? {};
  return [
    ...missingText('title', expected.title ? [expected.title] : [], [outline.title]),
    ...missingText('subtitle', expected.subtitle ? [expected.subtitle] : [], [outline.subtitle]),
    ...Object.entries(expected.headings_by_marker ?? {}).flatMap(([name, count]) =>
      outside(name, count, outline.headings.filter((heading) => markerOf(heading.number) === name).length),
    ),
    ...missingText(
      'heading',
      expected.must_have_headings ?? [],
      outline.headings.map(({ text }) => text),
    ),
    ...(['boxes', 'notes', 'annexes', 'responsibilities', 'projects'] as const).flatMap((key) =>
      expected[key] === undefined ? [] : outside(key, expected[key], outline[key].length),
    ),
    ...missingText(
      'box',
      expected.box_titles ?? [],
      outline.boxes.map(({ title }) => title),
    ),
    ...missingText(
      'project',
      expected.project_names ?? [],
      outline.projects.map(({ name }) => name),
    ),
    ...Object.entries(expected.lead_counts ?? {}).flatMap(([lead, count]) =>
      outside(`lead ${lead}`, count, outline.responsibilities.filter((found) => found.lead === lead).length),
    ),
    ...outside('charts', [expected.charts_at_least ?? 0, 99], outline.charts.length),
    ...outside('tables', [expected.tables_at_least ?? 0, 99], outline.tables.length),
    ...outside('indicators', [expected.indicators_at_least ?? 0, 999], outline.indicators.length),
    ...Object.entries(expected.cover_letter ?? {}).flatMap(([key, text]) =>
      missingText(`letter ${key}`, [text], [letter[key] ?? '']),
    ),
    ...(expected.indicator_values ?? []).flatMap((wanted) => indicatorMisses(wanted, outline)),
  ];
}

function markerOf(number: string): string {
  return MARKERS.find(([, pattern]) => pattern.test(number))?.[0] ?? number;
}

function outside(what: string, count: number | readonly [number, number], found: number): readonly string[] {
  const [least, most] = typeof count === 'number' ? [count, count] : count;
  return found >= least && found <= most ? [] : [`${what}: ${found} of ${least === most ? least : count}`];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function missingText(what: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  return wanted
    .filter((text) => !found.some((candidate) => squeeze(candidate).includes(squeeze(text))))
    .map((text) => `${what} ${text}`);
}

function indicatorMisses(wanted: ExpectedIndicator, outline: Outline): readonly string[] {
  const candidates = outline.indicators.filter(
    ({ name, group }) =>
      squeeze(name).includes(squeeze(wanted.name)) && (!wanted.group || (group ?? '').includes(wanted.group)),
  );
  if (candidates.length === 0) return [`indicator ${wanted.group ?? ''} ${wanted.name}`];
  const hasUnit = !wanted.unit || candidates.some(({ unit }) => unit === wanted.unit);
  const values = Object.entries(wanted.values).filter(
    ([year, number]) =>
      !candidates.some((found) =>
        found.values.some((value) => String(value.year) === year && value.number === number),
      ),
  );
  return [
    ...(hasUnit ? [] : [`unit of ${wanted.name}: ${candidates[0]?.unit}`]),
    ...values.map(([year, number]) => `${wanted.name} ${year} = ${number}`),
  ];
}
