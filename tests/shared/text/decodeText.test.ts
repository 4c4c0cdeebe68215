import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/text/decodeText';

const TEXT = '第一章　总则\n“十五五”规划';

function utf16(littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(TEXT.length * 2));
  for (let index = 0; index < TEXT.length; index += 1)
    view.setUint16(index * 2, TEXT.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ['UTF-16 with a byte order mark', Uint8Array.of(0xff, 0xfe, ...utf16(true))],
    ['big-endian UTF-16', Uint8Array.of(0xfe, 0xff, ...utf16(false))],
  ])('reads %s', (_name, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('reads GB18030, as Windows writes it in China', () => {
    expect(decodeText(Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2))).toBe('第一章');
  });

  it('reads UTF-16 without a mark where it has line ends or digits', () => {
    const text = '1\n2\n3\n4\n5\n6\n7\n8\n9\n规划';
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((letter, index) => {
      new DataView(bytes.buffer).setUint16(index * 2, letter.charCodeAt(0), true);
    });
    expect(decodeText(bytes)).toBe(text);
  });

  it('says that an empty file is empty', () => {
    expect(() => decodeText(new Uint8Array())).toThrow(expect.objectContaining({ code: 'empty-file' }));
  });

  it('says that bytes that are no text are no plan', () => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xff, 0x80, 0x20, 0xff);
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'not-a-plan' }));
  });
});
