import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx, readDocxSource } from '../../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { PlanError } from '../../../../shared/errors';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { countingIds } from '../../../helpers/countingIds';
import { FOREIGN_FILES } from '../../../helpers/foreignFiles';
import { mutateDocx } from '../../../helpers/mutateDocx';
import { createRandom } from '../../../helpers/random';
import { p, part, wordFile } from '../../../helpers/wordFile';

function codeOf(bytes: Uint8Array): string {
  try {
    readDocxSource(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
}

describe('[DIN-2] a hostile or broken Word file', () => {
  it('is refused with a reason when it is no zip, a truncated one, or no Word document', () => {
    expect(codeOf(strToU8('只是一段文字'))).toBe('broken-file');
    expect(codeOf(wordFile(p('正文')).slice(0, 200))).toBe('broken-file');
    expect(codeOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('unknown-format');
    expect(codeOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('unknown-format');
  });

  it('is refused when its XML is broken, declares entities or nests without end', () => {
    expect(codeOf(wordFile('<w:p>'))).toBe('broken-file');
    const entities = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;">]><w:document xmlns:w="w"><w:body>&y;</w:body></w:document>`;
    expect(codeOf(zipSync({ 'word/document.xml': strToU8(entities) }))).toBe('broken-file');
    expect(codeOf(wordFile('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)))).toBe('file-too-large');
  });

  it('[DIN-3] is refused as soon as it unpacks to more than the limit; what nobody asks for is not unpacked', () => {
    const filler = new Uint8Array(81 * 1024 * 1024);
    const beside = zipSync(
      {
        'word/document.xml': strToU8(part('document', '')),
        'word/document.bom': filler,
      },
      { level: 1 },
    );
    const bomb = renameEntries(beside);
    expect(codeOf(beside)).toBe('read');
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(codeOf(bomb)).toBe('file-too-large');
  });

  it('takes a comment whose range never ends for one on its paragraph', () => {
    const comments = Array.from(
      { length: 400 },
      (_, id) => `<w:comment w:id="${id}">${p('再议')}</w:comment>`,
    );
    const paragraphs = comments.map(
      (_, id) =>
        `<w:p><w:commentRangeStart w:id="${id}"/><w:r><w:t>第${id}段</w:t></w:r><w:r><w:commentReference w:id="${id}"/></w:r></w:p>`,
    );
    const { threads = [], blocks } = readDocxSource(
      wordFile(paragraphs.join(''), { 'word/comments.xml': part('comments', comments.join('')) }),
    );
    expect(threads.map(({ quote }) => quote)).toEqual(comments.map((_, id) => `第${id}段`));
    expect(JSON.stringify(blocks).length).toBeLessThan(100_000);
  });

  it('never makes the reader throw anything but its own error, however it is mutated', async () => {
    const seed = Number(process.env.SEED ?? 20261121);
    const random = createRandom(seed);
    const exported = await writeDocx(createSamplePlan(countingIds()), {
      style: 'official',
      now: new Date(0),
    });
    const sound = [...Object.values(FOREIGN_FILES), exported];
    let read = 0;
    for (let round = 0; round < Number(process.env.ROUNDS ?? 300); round += 1) {
      const bytes = mutateDocx(random.pick(sound), random);
      const changes = random.pick(['accept', 'propose'] as const);
      const outcome = outcomeOf(() => readDocx(bytes, { newId: countingIds(), changes }));
      expect(outcome, `seed ${seed}, round ${round}`).not.toMatch(/^bug/);
      if (outcome === 'read') read += 1;
    }
    expect(read).toBeGreaterThan(0);
  });
});

/** 'read', the code of the reader's own error, or what else it threw. */
function outcomeOf(work: () => unknown): string {
  try {
    work();
    return 'read';
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    return `bug ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Gives the entry word/document.bom the name of the main part, and the main part its name, in all their records. */
function renameEntries(zip: Uint8Array): Uint8Array {
  const text = Buffer.from(zip).toString('latin1');
  const swapped = text
    .replaceAll('word/document.xml', 'word/document.tmp')
    .replaceAll('word/document.bom', 'word/document.xml');
  return new Uint8Array(Buffer.from(swapped, 'latin1'));
}
