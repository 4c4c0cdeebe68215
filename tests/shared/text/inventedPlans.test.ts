import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { readHtml } from '../../../shared/text/readHtml';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { missingWords } from '../../helpers/missingWords';
import { outlineMisses } from '../../helpers/outlineMisses';
import { planHtml } from '../../helpers/planHtml';
import { planText } from '../../helpers/planText';

const FOLDER = join(import.meta.dirname, '../../fixtures/plans');
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));

/** Their shape is one of plain text alone: lines broken at the margin, the marks of a converter. */
const TEXT_ONLY = new Set(['county-wrapped', 'province-culture']);

function readInvented(name: string) {
  const text = planText(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
  return { text, imported: readText(text, { newId: countingIds() }) };
}

describe('plans of invented places, in the shapes that real ones come in', () => {
  it.each(names)('%s is understood', (name) => {
    const { imported } = readInvented(name);
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    const outline = createOutline(readPlan(imported.document), imported.losses);
    expect(outlineMisses(expected, outline)).toEqual([]);
  });

  it.each(names.filter((name) => !TEXT_ONLY.has(name)))('%s is understood as a web page', (name) => {
    const shorthand = readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
    const imported = readHtml(planHtml(shorthand, planText), { newId: countingIds() });
    const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    expect(outlineMisses(expected, createOutline(readPlan(imported.document), imported.losses))).toEqual([]);
  });

  it.each(names)('%s loses not a letter', (name) => {
    const { text, imported } = readInvented(name);
    expect(missingWords(text, imported)).toEqual([]);
  });
});
