import { readZipDirectory } from '../../shared/docx/read/zipDirectory';
import { PlanError } from '../../shared/errors';

/** Formats that LibreOffice turns into Word files before they are read. */
export const OFFICE_FORMATS: readonly string[] = ['.doc', '.wps', '.odt', '.rtf'];
const MOST_ENTRIES = 10_000;

/**
 * The extension by which a file's bytes are to be read, whatever its name says: office systems save web pages as .doc, and WPS its own files under
 * Word's name. Text and JSON go by their names. Throws `PlanError('unknown-format')` for workbooks, slides, encrypted and other files that
 * are no text document.
 */
export function detectFormat(extension: string, bytes: Uint8Array): string {
  const opening = latin(bytes.subarray(0, 512));
  if (opening.startsWith('PK')) return detectZip(extension, bytes);
  if (opening.startsWith('\u00d0\u00cf\u0011\u00e0')) return detectCompound(extension, bytes);
  if (opening.startsWith('{\\rtf')) return '.rtf';
  const isOfficeName = ['.docx', '.docm', '.dotx', ...OFFICE_FORMATS].includes(extension);
  if (!isOfficeName) return extension;
  if (/<html|<!doctype html|<body/i.test(opening.replaceAll('\u0000', ''))) return '.html';
  if (opening.startsWith('%PDF'))
    throw new PlanError('unknown-format', '这是 PDF 文件，不能导入。请用原来的 Word 或 WPS 文件。');
  if (/^MIME-Version/i.test(opening))
    throw new PlanError(
      'unknown-format',
      '这是单个文件网页（.mht）。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    );
  throw new PlanError('broken-file', '文件已损坏，无法打开。请用 Word 或 WPS 打开并另存一份后再试。');
}

function detectZip(extension: string, bytes: Uint8Array): string {
  if (!['.docx', '.docm', '.dotx', '.zip', ...OFFICE_FORMATS].includes(extension)) return extension;
  const paths = entryPaths(bytes);
  if (!paths) return '.docx';
  if (paths.some((path) => /^xl\//i.test(path)))
    throw new PlanError(
      'unknown-format',
      '这是 Excel 工作簿，不能作为规划导入。请复制其中的表格，粘贴到规划里。',
    );
  if (paths.some((path) => /^ppt\//i.test(path)))
    throw new PlanError('unknown-format', '这是演示文稿，不能作为规划导入。请用 Word 或 WPS 文字文件。');
  return paths.includes('content.xml') ? '.odt' : '.docx';
}

/** Null for an archive that the reader of Word files is to explain. */
function entryPaths(bytes: Uint8Array): readonly string[] | null {
  try {
    return readZipDirectory(bytes, MOST_ENTRIES).map(({ path }) => path);
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/** Streams of a compound file are named in UTF-16. */
function detectCompound(extension: string, bytes: Uint8Array): string {
  const text = latin(bytes);
  const has = (name: string) => text.includes([...name].join('\u0000'));
  if (has('EncryptedPackage') || has('EncryptionInfo'))
    throw new PlanError(
      'unknown-format',
      '这份文件加了密码，无法读取。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。',
    );
  if (has('Workbook') && !has('WordDocument'))
    throw new PlanError(
      'unknown-format',
      '这是 Excel 工作簿，不能作为规划导入。请复制其中的表格，粘贴到规划里。',
    );
  return extension === '.wps' ? '.wps' : '.doc';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
