import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../server/files/detectFormat';
import { PLAN_READERS } from '../../../server/files/planFormats';
import { PlanError } from '../../../shared/errors';
import { readPlan } from '../../../shared/plan/readPlan';
import { countingIds } from '../../helpers/countingIds';
import { p, wordFile } from '../../helpers/wordFile';

const WORD = wordFile(p('青禾县水利规划') + p('一、发展基础') + p('全县有水库三座。'));
const TEXT = '青禾县水利规划\n一、发展基础\n全县有水库三座。\n';
const PAGE = '<html><body><p>青禾县水利规划</p><p>一、发展基础</p><p>全县有水库三座。</p></body></html>';

/** The page as MHTML: headers of the part, and its body in that encoding. */
function mhtml(headers: string, body: string | Uint8Array): Uint8Array {
  const head = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\nThis is a page.\r\n\r\n------=_Next\r\nContent-Location: file:///C:/x.htm\r\n${headers}\r\n\r\n`;
  const bytes = typeof body === 'string' ? strToU8(body) : body;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n------=_Next--\r\n')]);
}

function flat(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([path, content]) =>
      `<pkg:part pkg:name="/${path}" pkg:contentType="x"><pkg:xmlData>${Buffer.from(content)
        .toString()
        .replace(/<\?.*?\?>/, '')}</pkg:xmlData></pkg:part>`,
  );
  return `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part></pkg:package>`;
}

const quoted = [...Buffer.from(PAGE)].map((byte) =>
  byte < 128 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
);

describe('[DIN-13] a file goes by what is inside, whatever its name says', () => {
  it.each([
    [
      'a page saved as one file, in quoted-printable',
      '.doc',
      mhtml(
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
        quoted
          .join('')
          .replace(/.{60}/g, '$&=\r\n')
          .replace(/=(=\r\n)([0-9A-F]{2})/g, '$1=$2')
          .replace(/=([0-9A-F])=\r\n([0-9A-F])/g, '=$1$2=\r\n'),
      ),
    ],
    [
      'a page saved as one file, in base64',
      '.mht',
      mhtml(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        Buffer.from(PAGE).toString('base64'),
      ),
    ],
    ['a page saved as one file, as it stands', '.docx', mhtml('Content-Type: text/html', PAGE)],
    ['a page', '.doc', strToU8(`<?xml version="1.0"?><!--${'x'.repeat(900)}-->${PAGE}`)],
    ['a Word file as one XML file', '.xml', strToU8(flat(WORD))],
    ['a Word file as one XML file', '.doc', strToU8(`\uFEFF${flat(WORD)}`)],
    ['text', '.doc', strToU8(TEXT)],
    ['text', '.docx', strToU8(TEXT)],
    ['a Word file', '.txt', WORD],
    ['a Word file', '.wps', WORD],
    ['a template', '.dotm', WORD],
    ['Markdown', '.markdown', strToU8('# 青禾县水利规划\n\n## 一、发展基础\n\n全县有水库三座。\n')],
    [
      'Markdown with a head of its own',
      '.md',
      strToU8('---\ntitle: 青禾县水利规划\n---\n# 一、发展基础\n\n全县有水库三座。\n'),
    ],
  ] as const)('%s named %s', async (_what, extension, bytes) => {
    const reader = PLAN_READERS[detectFormat(extension, bytes)];
    const imported = await reader?.(bytes, { fileName: `x${extension}`, newId: countingIds() });
    const plan = readPlan(imported?.document as never);
    expect([plan.title, ...plan.headings.map(({ text }) => text)]).toEqual(['青禾县水利规划', '发展基础']);
    expect(JSON.stringify(imported?.document.body)).toContain('全县有水库三座。');
  });

  it.each([
    ['.fodt', '<?xml version="1.0"?><office:document xmlns:office="o">', '.fodt'],
    [
      '.doc',
      '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">',
      '.xml',
    ],
    ['.doc', '<?xml version="1.0"?><uof:UOF xmlns:uof="u">', '.uot'],
    ['.docx', '{\\rtf1 x}', '.rtf'],
  ])('%s that begins with %s is read as %s', (extension, opening, format) => {
    expect(detectFormat(extension, strToU8(opening))).toBe(format);
  });

  it.each([
    ['an archive with a Word file in it', zipSync({ '材料/规划.docx': WORD }), '里面有“规划.docx”'],
    [
      'an archive without one',
      zipSync({ '规划.pdf': strToU8('%PDF'), 'a.txt': strToU8('x') }),
      '有“规划.pdf”等 2 个文件',
    ],
    ['an archive of another kind', strToU8('Rar!\u001a'), '压缩包'],
    ['an OFD file', zipSync({ 'OFD.xml': strToU8('<ofd:OFD/>') }), 'OFD'],
    ['an XPS file', zipSync({ 'FixedDocSeq.fdseq': strToU8('<x/>') }), 'XPS'],
    ['an electronic book', zipSync({ 'META-INF/container.xml': strToU8('<x/>') }), 'EPUB'],
    ['a file of Pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'Pages'],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), '演示文稿'],
    ['the name of who has a file open', Buffer.concat([Buffer.from('\u0005admin'), Buffer.alloc(156)]), '~$'],
    ['what macOS keeps beside a file', Buffer.from([0, 5, 22, 7, 0, 2, 0, 0]), '._'],
    ['a PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'Excel'],
    ['zeros', new Uint8Array(5000), '损坏'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '图片'],
    [
      'an encrypted file',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      '密码',
    ],
  ])('%s is refused with the reason', (_what, bytes, reason) => {
    expect(() => detectFormat('.docx', bytes)).toThrow(PlanError);
    expect(() => detectFormat('.docx', bytes)).toThrow(reason);
  });
});
