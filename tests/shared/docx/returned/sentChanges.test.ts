import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCurrentPlan } from '../../../../shared/docx/returned/currentBlocks';
import { mergeReturned } from '../../../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../../../shared/docx/returned/readReturned';
import { sealChanges } from '../../../../shared/docx/returned/sentChanges';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import type { PlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { exportPlan } from '../../../helpers/exportPlan';
import { createRandom } from '../../../helpers/random';
import { type TrackedPlan, trackWildly } from '../../../helpers/trackWildly';

const exported = async ({ stored, threads }: TrackedPlan) =>
  sealChanges(
    await writeDocx(stored, { style: 'plan', now: new Date(0), plan: 'plan-1', threads, changes: 'tracked' }),
  );
const edited = (bytes: Uint8Array, path: string, edit: (xml: string) => string) => {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[path] as Uint8Array);
  const changed = edit(xml);
  if (changed === xml) throw new Error('nothing was edited');
  return zipSync({ ...files, [path]: strToU8(changed) });
};
const merge = async (bytes: Uint8Array, now: PlanDocument) =>
  mergeReturned(readReturned(bytes), await readCurrentPlan(now), []);
const sources = (seed: number) => (seed % 2 ? createSamplePlan(countingIds()) : exportPlan({ chapters: 3 }));

describe('RET-5 tracked changes that went out', () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`seed ${seed}: are known when they come back, also when they were settled meanwhile, and without their marks`, async () => {
      const plan = trackWildly(sources(seed), createRandom(seed));
      const bytes = await exported(plan);
      expect(await merge(bytes, plan.stored)).toEqual([]);
      const withoutMarks = edited(bytes, 'word/document.xml', (xml) =>
        xml.replace(/<w:bookmarkStart w:id="\d+" w:name="_G[^>]*>/g, ''),
      );
      expect(await merge(withoutMarks, plan.stored)).toEqual([]);
      const accepted = await merge(bytes, plan.accepted);
      expect(accepted.filter(({ author }) => author !== '')).toEqual([]);
    });

  it('are known in headers of tables as well', async () => {
    const plan = trackWildly(sources(1), createRandom(1), { headers: true });
    expect(await merge(await exported(plan), plan.stored)).toEqual([]);
  });

  it('are not mistaken for what somebody outside tracked or wrote beside them', async () => {
    const plan = trackWildly(sources(2), createRandom(2));
    const by = 'w:id="900001" w:author="王五" w:date="2026-04-01T08:00:00Z"';
    const bytes = edited(await exported(plan), 'word/document.xml', (xml) =>
      xml
        .replace(
          /<w:t xml:space="preserve">学位供给稳步增加。<\/w:t><\/w:r>/,
          `$&<w:ins ${by}><w:r><w:t>每年通报。</w:t></w:r></w:ins>`,
        )
        .replace('教师队伍不断优化。', '教师队伍持续优化。'),
    );
    expect(await merge(bytes, plan.stored)).toMatchObject([
      { kind: 'proposal', author: '王五', change: { type: 'words', replacement: '给稳步增加。每年通报。' } },
      { kind: 'proposal', author: '', change: { type: 'words', replacement: '持续' } },
    ]);
  });
});
