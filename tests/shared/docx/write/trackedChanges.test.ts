import { describe, expect, it } from 'vitest';
import { writeTrackedDocx } from '../../../../shared/docx/write/writeTrackedDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import type { PlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { editRandomly } from '../../../helpers/editScript';
import { editWildly } from '../../../helpers/editWildly';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { withForeignIds } from '../../../helpers/foreignIds';
import { createRandom } from '../../../helpers/random';
import { hasChanges, settleChanges, textLines } from '../../../helpers/settleChanges';
import { all, type XmlElement } from '../../../helpers/xmlTree';

const plans = [createSamplePlan(countingIds()), exportPlan({ chapters: 4 })];
const date = new Date('2026-11-22T08:00:00Z');

const tracked = async (older: PlanDocument, newer: PlanDocument) => {
  const bytes = await writeTrackedDocx(older, newer, { author: '县教育局', date, now: date });
  return openExportedFile(bytes).xml('word/document.xml');
};

/** Page numbers are Word's to compute. */
const linesOf = (document: XmlElement) => textLines(document).map((line) => line.replace(/第\d+页/g, '第页'));

async function expectBothTexts(older: PlanDocument, newer: PlanDocument) {
  const document = await tracked(older, newer);
  expect(linesOf(settleChanges(document, 'accept'))).toEqual(linesOf(await tracked(newer, newer)));
  expect(linesOf(settleChanges(document, 'reject'))).toEqual(linesOf(await tracked(older, older)));
}

describe('a plan as tracked changes', () => {
  it('[CMP-8] has no change where nothing changed', async () => {
    for (const plan of plans) expect(hasChanges(await tracked(plan, plan))).toBe(false);
  });

  it('[CMP-8] says who changed what and when, each change with a number of its own', async () => {
    const [plan] = plans as [PlanDocument];
    const edited = editRandomly(plan, 10, createRandom(7));
    const document = await tracked(plan, edited.document);
    const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].flatMap((name) => all(document, name));
    expect(changes.length).toBeGreaterThan(10);
    expect(new Set(changes.map(({ attributes }) => attributes['w:id'])).size).toBe(changes.length);
    expect(new Set(changes.map(({ attributes }) => attributes['w:author']))).toEqual(new Set(['县教育局']));
    expect(new Set(changes.map(({ attributes }) => attributes['w:date']))).toEqual(
      new Set(['2026-11-22T08:00:00Z']),
    );
  });

  for (const seed of Array.from({ length: 24 }, (_, index) => index + 1)) {
    const plan = plans[seed % plans.length] as PlanDocument;
    const edited = editRandomly(plan, 12, createRandom(seed)).document;

    it(`[CMP-8] seed ${seed}: accepting all gives the newer text, rejecting all the older`, async () => {
      await expectBothTexts(plan, edited);
      await expectBothTexts(edited, withForeignIds(plan));
    });
  }

  for (const seed of Array.from({ length: 40 }, (_, index) => index + 1))
    it(`[CMP-8] seed ${seed}: holds for changes of every kind at every depth`, async () => {
      const plan = plans[seed % plans.length] as PlanDocument;
      await expectBothTexts(plan, editWildly(plan, 15, createRandom(seed)));
    });

  it('[CMP-8] holds for two plans that have little in common', async () => {
    const [one, other] = plans as [PlanDocument, PlanDocument];
    await expectBothTexts(one, other);
    await expectBothTexts(other, one);
  });
});
