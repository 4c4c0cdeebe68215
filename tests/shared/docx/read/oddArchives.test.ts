import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readDocxSource } from '../../../../shared/docx/read/readDocx';
import { textOf } from '../../../../shared/text/source';
import { p, part, wordFile } from '../../../helpers/wordFile';

const plain = wordFile(p('一、发展基础'));
const wordsOf = (bytes: Uint8Array) =>
  readDocxSource(bytes).blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block)] : []));
const joined = (...pieces: readonly Uint8Array[]) => new Uint8Array(pieces.flatMap((piece) => [...piece]));

/** The archive with a comment behind it. */
function withComment(bytes: Uint8Array, comment: Uint8Array): Uint8Array {
  const file = joined(bytes, comment);
  new DataView(file.buffer).setUint16(bytes.length - 2, comment.length, true);
  return file;
}

it.each([
  ['bytes before it, as of a program that unpacks itself', joined(strToU8('MZ'.repeat(300)), plain)],
  ['zeros behind it, as of a full sector', joined(plain, new Uint8Array(70_000))],
  ['other bytes behind it', joined(plain, strToU8('\r\n--boundary--'))],
  ['a comment', withComment(plain, strToU8('由文印室存档'))],
  [
    'a comment that looks like the end of an archive',
    withComment(plain, joined(strToU8('PK\u0005\u0006'), new Uint8Array(40).fill(0xff))),
  ],
])('DIN-19 an archive with %s is read', (_, bytes) => {
  expect(wordsOf(bytes)).toEqual(['一、发展基础']);
});

it('DIN-19 of two parts of one name the later one is read, and the report says so', () => {
  const older = part('document', `<w:body>${p('旧的正文')}</w:body>`);
  const twice = (later: string) => wordFile(p('旧的正文'), { 'word/Document.xml': later });
  const bytes = twice(part('document', `<w:body>${p('新的正文')}</w:body>`));
  expect(wordsOf(bytes)).toEqual(['新的正文']);
  expect(readDocxSource(bytes).losses).toEqual([
    { text: '', reason: '文件里有两份不同的 word/Document.xml，读取了后一份' },
  ]);
  expect(readDocxSource(twice(older)).losses).toEqual([]);
});

it('DIN-19 a part that is sound UTF-8 is read so, whatever its declaration says', () => {
  const xml = part('document', `<w:body>${p('一、发展基础')}</w:body>`).replace('UTF-8', 'GBK');
  expect(wordsOf(wordFile('', { 'word/document.xml': xml }))).toEqual(['一、发展基础']);
});

it('DIN-19 styles that are based on each other without end are read', () => {
  const styles = Array.from(
    { length: 20_000 },
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="n${index}"/><w:basedOn w:val="s${index + 1}"/></w:style>`,
  );
  const last =
    '<w:style w:type="paragraph" w:styleId="s20000"><w:name w:val="basis"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
  const bytes = wordFile(p('发展基础', '<w:pStyle w:val="s0"/>'), {
    'word/styles.xml': part('styles', styles.join('') + last),
  });
  expect(readDocxSource(bytes).blocks).toMatchObject([{ style: 'n0', outlineLevel: 2 }]);
});
