import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { type PlanDocument, readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { createRandom } from '../../helpers/random';
import { trackWildly } from '../../helpers/trackWildly';

const pandocIsHere = spawnSync('pandoc', ['--version']).status === 0;
if (!pandocIsHere) console.log('skipped: pandoc is not installed, so nothing is read by it');

const now = new Date(0);
const sample = createSamplePlan(countingIds());
const atFoot: PlanDocument = { ...sample, settings: { ...sample.settings, notes: 'footnotes' } };

/** The words of a Word file as pandoc reads them, without white space. Throws where it has anything to say. */
function readByPandoc(docx: Uint8Array, changes: 'accept' | 'reject'): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-pandoc-'));
  try {
    const file = join(folder, 'plan.docx');
    writeFileSync(file, docx);
    const options = [
      '-s',
      '--metadata=title:规划',
      '-f',
      'docx',
      '-t',
      'html',
      '--wrap=none',
      '--fail-if-warnings',
      `--track-changes=${changes}`,
    ];
    const html = execFileSync('pandoc', [...options, file], { encoding: 'utf8' });
    const words = html.replace(/<[^>]*>|\s/g, '');
    return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wordsOf(document: PlanDocument): string[] {
  const words: string[] = [];
  readBody(document).descendants((node) => {
    // To pandoc these are no text but what a document says about itself.
    if (node.type.name === 'title' || node.type.name === 'subtitle') return false;
    if (node.isText && node.text) words.push(node.text.replace(/\s/g, ''));
    return true;
  });
  return words;
}

describe.skipIf(!pandocIsHere)('DOUT-3 pandoc reads every word of what goes out', () => {
  it.each(['plan', 'official'] as const)('in the style %s', async (style) => {
    const text = readByPandoc(await writeDocx(sample, { style, now, plan: 'plan-1' }), 'accept');
    for (const words of wordsOf(sample)) expect(text).toContain(words);
  });

  it('with footnotes', async () => {
    const text = readByPandoc(await writeDocx(atFoot, { style: 'plan', now }), 'accept');
    for (const words of wordsOf(sample)) if (words !== '名词解释') expect(text).toContain(words);
  });

  it('with tracked changes, accepted and rejected', async () => {
    const { stored, threads, accepted, rejected } = trackWildly(sample, createRandom(5));
    const bytes = await writeDocx(stored, { style: 'plan', now, threads, changes: 'tracked' });
    const [kept, undone] = [readByPandoc(bytes, 'accept'), readByPandoc(bytes, 'reject')];
    for (const words of wordsOf(accepted)) expect(kept).toContain(words);
    for (const words of wordsOf(rejected)) expect(undone).toContain(words);
  }, 60_000);
});
