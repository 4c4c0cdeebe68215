import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import { readText } from '../../../shared/text/readText';
import { comparablePlan, plainGridsOf } from '../../helpers/comparablePlan';
import { countingIds } from '../../helpers/countingIds';
import { droppedLetters } from '../../helpers/docxWords';
import { generatePlan } from '../../helpers/generatePlan';
import { planText } from '../../helpers/planText';
import { createRandom } from '../../helpers/random';
import { sharedMaterial } from '../../helpers/sharedMaterial';

const FIXTURES = new URL('../../fixtures/plans/', import.meta.url);
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));

/** Writes a plan and reads it again: it must be the same, and no letter of the file dropped. */
async function expectSame(document: PlanDocument, style: 'plan' | 'official', name: string) {
  const bytes = await writeDocx(document, { style, now: new Date(0) });
  const imported = readDocx(bytes, { newId: countingIds() });
  const stayed = plainGridsOf(imported.document);
  const grids = new Set([...plainGridsOf(document)].filter((grid) => !stayed.has(grid)));
  expect(comparablePlan(imported.document, style, grids), name).toEqual(
    comparablePlan(document, style, grids),
  );
  expect(droppedLetters(bytes, imported), name).toEqual([]);
}

describe.each(['plan', 'official'] as const)(
  'DIN-7 a plan written as a Word file and read again, style %s',
  (style) => {
    it.each(['ruyuan', 'huantai', 'yuancheng'])('is the same plan: %s', async (name) => {
      if (!sharedMaterial) {
        console.log(`skipped: no ${name} beside the checkout`);
        return;
      }
      const text = readFileSync(join(sharedMaterial, 'plans', `${name}.txt`), 'utf8');
      await expectSame(readText(text, { newId: countingIds() }).document, style, name);
    });

    it.each(fixtures)('is the same plan: %s', async (file) => {
      const text = planText(readFileSync(new URL(file, FIXTURES), 'utf8'));
      await expectSame(readText(text, { newId: countingIds() }).document, style, file);
    });

    it.each(Object.entries(NUMBERING_SCHEMES))(
      'is the same plan, generated with numbers by %s',
      async (_name, levels) => {
        for (let seed = 1; seed <= Number(process.env.SEEDS ?? 3); seed += 1) {
          const { document } = readText(generatePlan(seed, levels).text, { newId: countingIds() });
          await expectSame(document, style, `seed ${seed}`);
        }
      },
    );

    it('is the same plan: chapters set to count on, though one 篇 does not show it', async () => {
      const text =
        '云岭县“十五五”规划\n第一篇 总体要求\n第一章 发展环境\n环境。\n第二章 指导思想\n思想。\n第一节 原则\n原则。';
      const { document } = readText(text, { newId: countingIds() });
      const numberingScheme = document.settings.numberingScheme.map((format) =>
        format.after === '章' ? { ...format, continues: true as const } : format,
      );
      const settings = { ...document.settings, numberingScheme };
      expect(numberingScheme).not.toEqual(document.settings.numberingScheme);
      await expectSame({ ...document, settings }, style, '篇');
    });

    it('is the same plan, with looks that are drawn', async () => {
      const drawn = new Set<string>();
      for (let seed = 1; seed <= 8 * Number(process.env.SEEDS ?? 1); seed += 1) {
        const random = createRandom(seed);
        const look = {
          typefaces: random.pick(['standard', 'system'] as const),
          digits: random.pick(['roman', 'chinese'] as const),
          seal: random.pick(['sealed', 'unsealed'] as const),
        };
        drawn.add(JSON.stringify(look));
        const plan =
          seed % 2
            ? createSamplePlan(countingIds())
            : readText(generatePlan(seed, NUMBERING_SCHEMES.chapter).text, { newId: countingIds() }).document;
        await expectSame(
          { ...plan, settings: { ...plan.settings, ...look } },
          style,
          `seed ${seed} ${JSON.stringify(look)}`,
        );
      }
      expect(drawn.size).toBeGreaterThan(4);
    });

    it('is the same plan: the sample', () => expectSame(createSamplePlan(countingIds()), style, 'sample'));
  },
);
