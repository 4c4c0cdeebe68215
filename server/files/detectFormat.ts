import { isFlatPackage } from '../../shared/docx/read/flatPackage';
import { readZipDirectory } from '../../shared/docx/read/zipDirectory';
import { PlanError } from '../../shared/errors';
import { decodeText } from '../../shared/text/decodeText';
import { isMhtml } from '../../shared/text/readMhtml';

/** Formats that LibreOffice turns into Word files before they are read; .xml is that of Word 2003, .uot the Chinese 标文通. */
export const OFFICE_FORMATS: readonly string[] = ['.doc', '.wps', '.odt', '.rtf', '.fodt', '.uot', '.xml'];
/** Other names of formats that can be read: with macros, templates, pages. */
export const OTHER_NAMES: readonly string[] = [
  ...['.docm', '.dotx', '.dotm', '.dot', '.wpt', '.ott'],
  ...['.mhtml', '.xhtml', '.shtml', '.markdown'],
];
const MOST_ENTRIES = 10_000;
const WORKBOOK = '这是 Excel 工作簿，不能作为规划导入。请复制其中的表格，粘贴到规划里。';
const ENCRYPTED = '这份文件加了密码，无法读取。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。';

/**
 * The extension by which a file's bytes are to be read, whatever its name says: office systems save pages, text and XML as .doc, and WPS its own
 * files under Word's name. Text and JSON go by their names. Throws `PlanError('unknown-format')` for workbooks, slides, archives, encrypted and
 * other files that are no text document, and `PlanError('broken-file')` for what is nothing at all.
 */
export function detectFormat(extension: string, bytes: Uint8Array): string {
  const opening = latin(bytes.subarray(0, 4096)).replaceAll('\u0000', '');
  if (opening.startsWith('PK')) return detectZip(extension, bytes);
  if (opening.startsWith('\u00d0\u00cf\u0011\u00e0')) return detectCompound(extension, bytes);
  if (opening.startsWith('{\\rtf')) return '.rtf';
  if (extension === '.markdown') return '.md';
  if (isMhtml(bytes)) return '.mht';
  const isOfficeName = ['.docx', ...OTHER_NAMES, ...OFFICE_FORMATS].includes(extension);
  if (!isOfficeName) return extension;
  return detectMarkup(opening, bytes) ?? detectOther(extension, opening, bytes);
}

function detectMarkup(opening: string, bytes: Uint8Array): string | null {
  if (isFlatPackage(bytes)) return '.docx';
  if (opening.includes('http://schemas.microsoft.com/office/word/2003/wordml')) return '.xml';
  if (/<office:document[\s>]/.test(opening)) return '.fodt';
  if (/<(?:uof:)?UOF[\s>]/.test(opening)) return '.uot';
  return /<html|<!doctype html|<body/i.test(opening) ? '.html' : null;
}

function detectOther(extension: string, opening: string, bytes: Uint8Array): string {
  if (opening.startsWith('%PDF'))
    throw new PlanError('unknown-format', '这是 PDF 文件，不能导入。请用原来的 Word 或 WPS 文件。');
  if (['Rar!', '7z\u00bc\u00af', '\u001f\u008b'].some((mark) => opening.startsWith(mark)))
    throw new PlanError('unknown-format', '这是压缩包，不能直接导入。请解压，导入里面的 Word 文件。');
  if (!/^\.do[ct][xm]$/.test(extension) && isText(bytes)) return '.txt';
  throw new PlanError('broken-file', '文件已损坏，无法打开。请用 Word 或 WPS 打开并另存一份后再试。');
}

/** Text that only bears the name of an old Word file, as office systems save it: it decodes, has no control characters, and words in Chinese. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = decodeText(bytes);
    return !isBinary(text) && /\p{Script=Han}/u.test(text) && !/^\s*</.test(text);
  } catch (error) {
    if (error instanceof PlanError) return false;
    throw error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\uFFFD]/;
const isBinary = (text: string) => CONTROLS.test(text);

function detectZip(extension: string, bytes: Uint8Array): string {
  if (!['.docx', '.zip', ...OTHER_NAMES, ...OFFICE_FORMATS].includes(extension)) return extension;
  const paths = entryPaths(bytes);
  if (!paths) return '.docx';
  if (paths.some((path) => /^xl\//i.test(path))) throw new PlanError('unknown-format', WORKBOOK);
  if (paths.some((path) => /^ppt\//i.test(path)))
    throw new PlanError('unknown-format', '这是演示文稿，不能作为规划导入。请用 Word 或 WPS 文字文件。');
  if (paths.includes('content.xml')) return '.odt';
  const inside = paths.find((path) => /\.(?:docx?|wps)$/i.test(path) && !/^(?:word|__MACOSX)\//i.test(path));
  if (inside && !paths.some((path) => /(?:^|\/)document\d*\.xml$/i.test(path)))
    throw new PlanError(
      'unknown-format',
      `这是压缩包，里面有“${inside.split('/').at(-1)}”。请解压后导入那份文件。`,
    );
  return '.docx';
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
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new PlanError('unknown-format', ENCRYPTED);
  if (has('Workbook') && !has('WordDocument')) throw new PlanError('unknown-format', WORKBOOK);
  return extension === '.wps' || extension === '.wpt' ? '.wps' : '.doc';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
