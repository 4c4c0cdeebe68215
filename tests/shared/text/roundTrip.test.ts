import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { readText } from '../../../shared/text/readText';
import { writeText } from '../../../shared/text/writeText';
import { countingIds } from '../../helpers/countingIds';
import { missingWords } from '../../helpers/missingWords';

const sample = createSamplePlan(countingIds());
const text = writeText(sample);
const imported = readText(text, { newId: countingIds() });
const before = createOutline(readPlan(sample), []);
const after = createOutline(readPlan(imported.document), imported.losses);

function withoutIds<T extends { readonly id: string }>(rows: readonly T[]) {
  return rows.map(({ id: _, ...row }) => row);
}

describe('the sample plan, written as text and read again', () => {
  it.each([
    'title',
    'subtitle',
    'scheme',
    'headings',
    'boxes',
    'notes',
    'annexes',
    'coverLetter',
    'responsibilities',
  ] as const)('has the same %s', (part) => {
    expect(after[part]).toEqual(before[part]);
  });

  it('has all its tables, the structured ones with the same columns', () => {
    const withoutRows = ({ rows: _, ...table }: (typeof before.tables)[number]) => table;
    const structured = before.tables.filter((table) => table.kind !== 'plain');
    expect(after.tables.map(({ caption }) => caption)).toEqual(before.tables.map(({ caption }) => caption));
    expect(after.tables.map(withoutRows)).toEqual(expect.arrayContaining(structured.map(withoutRows)));
  });

  it('has the same indicators and projects', () => {
    expect(withoutIds(after.indicators)).toEqual(expect.arrayContaining(withoutIds(before.indicators)));
    expect(after.projects.map(({ name }) => name)).toEqual(before.projects.map(({ name }) => name));
  });

  it('has its charts again, with their titles', () => {
    expect(after.charts.map(({ title }) => title)).toEqual(before.charts.map(({ title }) => title));
  });

  it('has the same settings', () => {
    const { region, period } = imported.document.settings;
    expect({ region, period }).toEqual({ region: sample.settings.region, period: sample.settings.period });
  });

  it('loses nothing', () => {
    expect(imported.losses).toEqual([]);
    expect(missingWords(text, imported)).toEqual([]);
  });
});
