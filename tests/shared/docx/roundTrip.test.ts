import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { droppedLetters } from '../../helpers/docxWords';
import { generatePlan } from '../../helpers/generatePlan';
import { sharedMaterial } from '../../helpers/sharedMaterial';

/** What the round trip keeps: the outline without ids. */
function outlineOf(document: PlanDocument) {
  const { losses: _, ...outline } = createOutline(readPlan(document), []);
  return JSON.parse(JSON.stringify(outline, (key, value) => (key === 'id' ? undefined : value)));
}

async function andBack(document: PlanDocument) {
  const bytes = await writeDocx(document, { style: 'official', now: new Date(0) });
  return { bytes, imported: readDocx(bytes, { newId: countingIds() }) };
}

describe('DIN-7 a plan written as a Word file and read again', () => {
  it.each(['ruyuan', 'huantai', 'yuancheng'])('is the same plan: %s', async (name) => {
    if (!sharedMaterial) {
      console.log(`skipped: no ${name} beside the checkout`);
      return;
    }
    const text = readFileSync(join(sharedMaterial, 'plans', `${name}.txt`), 'utf8');
    const { document } = readText(text, { newId: countingIds() });
    const { bytes, imported } = await andBack(document);
    expect(outlineOf(imported.document)).toEqual(outlineOf(document));
    expect(droppedLetters(bytes, imported)).toEqual([]);
  });

  it.each(Object.entries(NUMBERING_SCHEMES))(
    'is the same plan, generated with numbers by %s',
    async (_name, levels) => {
      for (let seed = 1; seed <= Number(process.env.SEEDS ?? 3); seed += 1) {
        const { document } = readText(generatePlan(seed, levels).text, { newId: countingIds() });
        const { bytes, imported } = await andBack(document);
        expect(outlineOf(imported.document), `seed ${seed}`).toEqual(outlineOf(document));
        expect(droppedLetters(bytes, imported), `seed ${seed}`).toEqual([]);
      }
    },
  );

  it('keeps the sample, but for what a reader decides by its words: whether a table of figures is one of indicators', async () => {
    const sample = createSamplePlan(countingIds());
    const { bytes, imported } = await andBack(sample);
    const { tables: _, indicators: __, ...kept } = outlineOf(sample);
    expect(outlineOf(imported.document)).toMatchObject(kept);
    expect(droppedLetters(bytes, imported)).toEqual([]);
  });
});
