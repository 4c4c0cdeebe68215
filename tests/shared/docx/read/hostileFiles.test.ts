import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocxSource } from '../../../../shared/docx/read/readDocx';
import { PlanError } from '../../../../shared/errors';
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

describe('a hostile or broken Word file', () => {
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

  it('is refused before unpacking when it would unpack to more than the limit', () => {
    const bomb = zipSync({
      'word/document.xml': strToU8(part('document', '')),
      'word/media.xml': new Uint8Array(210 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(codeOf(bomb)).toBe('file-too-large');
  });

  it('never makes the reader throw anything but its own error, however it is mutated', () => {
    const seed = Number(process.env.SEED ?? 20261121);
    const random = createRandom(seed);
    const sound = wordFile(
      `${p('第一章 背景')}${p('正文')}<w:tbl><w:tr><w:tc>${p('指标')}</w:tc></w:tr></w:tbl>`,
    );
    for (let round = 0; round < 400; round += 1) {
      const bytes = sound.slice();
      for (let change = 0; change < 1 + random.below(6); change += 1)
        bytes[random.below(bytes.length)] = random.below(256);
      expect(typeof codeOf(bytes), `seed ${seed}, round ${round}`).toBe('string');
    }
  });
});
