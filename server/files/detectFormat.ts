import { isFlatPackage } from '../../shared/docx/read/flatPackage';
import { PlanError } from '../../shared/errors';
import { decodeText } from '../../shared/text/decodeText';
import { isMhtml } from '../../shared/text/readMhtml';
import { entryPaths, latin, refuseForeignKind } from './foreignKinds';

/** Formats that LibreOffice turns into Word files before they are read; .xml is that of Word 2003, .uot the Chinese 标文通. */
export const OFFICE_FORMATS: readonly string[] = ['.doc', '.wps', '.odt', '.rtf', '.fodt', '.uot', '.xml'];
/** Other names of formats that can be read: with macros, templates, pages. */
export const OTHER_NAMES: readonly string[] = [
  ...['.docm', '.dotx', '.dotm', '.dot', '.wpt', '.ott'],
  ...['.mhtml', '.xhtml', '.shtml', '.markdown'],
];
/** What Word leaves beside a file that is open: the length of its user's name, and the name. */
const OWNER_FILE_BYTES = 162;
const LONGEST_OWNER = 54;
const WORKBOOK = '这是 Excel 工作簿，不能作为规划导入。请复制其中的表格，粘贴到规划里。';
const OWNER_FILE = '这是 Word 打开文件时留下的临时文件，不是文件本身。请选择名称不以“~$”开头的那一份。';
const ENCRYPTED = '这份文件加了密码，无法读取。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。';

/**
 * The extension by which a file's bytes are to be read, whatever its name says: office systems save pages, text and XML as .doc, and WPS its own
 * files under Word's name. JSON goes by its name, and so does text. Throws `PlanError('unknown-format')` for workbooks, slides, archives, encrypted and
 * other files that are no text document, and `PlanError('broken-file')` for what is nothing at all.
 */
export function detectFormat(extension: string, bytes: Uint8Array): string {
  const opening = latin(bytes.subarray(0, 4096)).replaceAll('\u0000', '');
  refuseForeignKind(bytes);
  if (opening.startsWith('PK')) return detectZip(extension, bytes);
  if (opening.startsWith('\u00d0\u00cf\u0011\u00e0')) return detectCompound(extension, bytes);
  if (opening.startsWith('{\\rtf')) return '.rtf';
  if (extension === '.markdown') return '.md';
  if (isMhtml(bytes)) return '.mht';
  const isOfficeName = ['.docx', ...OTHER_NAMES, ...OFFICE_FORMATS].includes(extension);
  if (!isOfficeName) return extension;
  return detectMarkup(opening, bytes) ?? detectOther(bytes);
}

function detectMarkup(opening: string, bytes: Uint8Array): string | null {
  if (isFlatPackage(bytes)) return '.docx';
  if (opening.includes('http://schemas.microsoft.com/office/word/2003/wordml')) return '.xml';
  if (/<office:document[\s>]/.test(opening)) return '.fodt';
  if (/<(?:uof:)?UOF[\s>]/.test(opening)) return '.uot';
  return /<html|<!doctype html|<body/i.test(opening) ? '.html' : null;
}

function detectOther(bytes: Uint8Array): string {
  if (bytes.length === OWNER_FILE_BYTES && (bytes[0] ?? 0) <= LONGEST_OWNER && !isText(bytes))
    throw new PlanError('unknown-format', OWNER_FILE);
  if (isText(bytes)) return '.txt';
  throw new PlanError('broken-file', '文件已损坏，无法打开。请用 Word 或 WPS 打开并另存一份后再试。');
}

/** Text that only bears the name of a Word file, as office systems save it: lines that decode, without control characters, with words in Chinese. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = decodeText(bytes);
    return !isBinary(text) && /\p{Script=Han}/u.test(text) && /\S\s*\n/.test(text) && !/^\s*</.test(text);
  } catch (error) {
    if (error instanceof PlanError) return false;
    throw error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\uFFFD]/;
const isBinary = (text: string) => CONTROLS.test(text);

function detectZip(extension: string, bytes: Uint8Array): string {
  if (extension === '.json') return extension;
  return entryPaths(bytes)?.includes('content.xml') ? '.odt' : '.docx';
}

/** Streams of a compound file are named in UTF-16. */
function detectCompound(extension: string, bytes: Uint8Array): string {
  const text = latin(bytes);
  const has = (name: string) => text.includes([...name].join('\u0000'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new PlanError('unknown-format', ENCRYPTED);
  if (has('Workbook') && !has('WordDocument')) throw new PlanError('unknown-format', WORKBOOK);
  return extension === '.wps' || extension === '.wpt' ? '.wps' : '.doc';
}

/** How Word packages, old Word files and RTF begin. */
const DOCUMENTS = ['PK', '\u00d0\u00cf\u0011\u00e0', '{\\rtf'];

/** The format of a file whose name says nothing; null where its bytes say nothing either. Throws like `detectFormat`. */
export function detectUnnamed(bytes: Uint8Array): string | null {
  refuseForeignKind(bytes);
  const opening = latin(bytes.subarray(0, 8));
  return DOCUMENTS.some((start) => opening.startsWith(start)) ? detectFormat('.docx', bytes) : null;
}
