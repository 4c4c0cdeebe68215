import { describe, expect, it } from 'vitest';
import { convertToDocx } from '../../../server/export/convertWithOffice';
import { findSoffice } from '../../../server/export/findSoffice';
import { readCurrentPlan } from '../../../shared/docx/returned/currentBlocks';
import { mergeReturned } from '../../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../../shared/docx/returned/readReturned';
import { sealChanges } from '../../../shared/docx/returned/sentChanges';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { breakDocx } from '../../helpers/breakDocx';
import { countingIds } from '../../helpers/countingIds';
import { createRandom } from '../../helpers/random';
import { trackWildly } from '../../helpers/trackWildly';

describe('RET-1 a file that LibreOffice saved anew', () => {
  it('is known as the plan it was, and only what somebody changed comes in', async () => {
    const soffice = await findSoffice(process.env.PATH ?? '');
    if (!soffice) {
      console.log('skipped: no LibreOffice');
      return;
    }
    const sample = createSamplePlan(countingIds());
    const said = { id: 'c1', author: '张三', date: '2026-03-01T08:00:00Z', text: '请核对' };
    const threads = [{ id: 'a', quote: null, resolved: false, comments: [said] }];
    const exported = await writeDocx(sample, { style: 'plan', now: new Date(0), plan: 'plan-1', threads });
    const edited = breakDocx(exported, '召开座谈会14场', '召开座谈会16场');
    const saved = await convertToDocx(soffice, edited, '.docx');
    const file = readReturned(saved);
    const known = [{ id: 'c1', threadId: 'a', author: '张三', text: '请核对' }];
    const items = mergeReturned(file, await readCurrentPlan(sample), known);
    expect(file.plan).toBe('plan-1');
    expect(file.exported?.size).toBeGreaterThan(100);
    expect(items).toMatchObject([
      { kind: 'proposal', anchor: { quote: '14' }, change: { type: 'words', replacement: '16' } },
    ]);
  }, 120_000);

  it('RET-5 brings none of the tracked changes that went out with it', async () => {
    const soffice = await findSoffice(process.env.PATH ?? '');
    if (!soffice) {
      console.log('skipped: no LibreOffice');
      return;
    }
    const { stored, threads } = trackWildly(createSamplePlan(countingIds()), createRandom(3));
    const options = { style: 'plan', now: new Date(0), plan: 'plan-1', threads, changes: 'tracked' } as const;
    const saved = await convertToDocx(soffice, sealChanges(await writeDocx(stored, options)), '.docx');
    const file = readReturned(saved);
    expect(file.threads.length).toBeGreaterThan(20);
    expect(mergeReturned(file, await readCurrentPlan(stored), [])).toEqual([]);
  }, 120_000);
});
