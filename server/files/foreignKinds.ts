import { readZipDirectory } from '../../shared/docx/read/zipDirectory';
import { PlanError } from '../../shared/errors';

const MOST_ENTRIES = 10_000;
const LONGEST_OPENING = 16;

/** Files that are no text documents, by how they begin, and what to do about them. */
const BY_OPENING: readonly (readonly [readonly string[], string])[] = [
  [['%PDF-', '\u00ef\u00bb\u00bf%PDF-', '\n%PDF-'], '这是 PDF 文件，不能导入。请用原来的 Word 或 WPS 文件。'],
  [['Rar!', '7z\u00bc\u00af', '\u001f\u008b'], '这是压缩包，不能直接导入。请解压，导入里面的 Word 文件。'],
  [
    ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'],
    '这是图片，不能作为规划导入。请用原来的 Word 或 WPS 文件；只有扫描件时，先识别成文字。',
  ],
  [['Founder CEB', 'CEB\0'], '这是方正 CEB 版式文件，不能导入。请用原来的 Word 或 WPS 文件。'],
  [['CAJ\0', 'HN\0', 'KDH \0'], '这是 CAJ 文献，不能导入。请用原来的 Word 或 WPS 文件。'],
  [
    ['\0\u0005\u0016\u0007'],
    '这是 macOS 随文件存放的附加信息，不是文件本身。请选择名称不以“._”开头的那一份。',
  ],
];

/** The same for archives, by what is in them. */
const BY_ENTRY: readonly (readonly [RegExp, string])[] = [
  [/^xl\//i, '这是 Excel 工作簿，不能作为规划导入。请复制其中的表格，粘贴到规划里。'],
  [/^ppt\//i, '这是演示文稿，不能作为规划导入。请用 Word 或 WPS 文字文件。'],
  [/^OFD\.xml$/i, '这是 OFD 版式文件，不能导入。请用原来的 Word 或 WPS 文件。'],
  [/^FixedDocSeq|\.fdseq$/i, '这是 XPS 版式文件，不能导入。请用原来的 Word 或 WPS 文件。'],
  [/^META-INF\/container\.xml$/i, '这是电子书（EPUB），不能导入。请用原来的 Word 或 WPS 文件。'],
  [/^Index\/.*\.iwa$|^index\.apxl$/i, '这是苹果 Pages 文稿，不能直接导入。请在 Pages 里导出为 Word 后导入。'],
];

/**
 * Throws `PlanError('unknown-format')` with what to do about bytes that are known to be no text document: PDF, OFD, workbooks, slides, pictures,
 * archives of other files. Word packages, old Word files and text pass.
 */
export function refuseForeignKind(bytes: Uint8Array): void {
  const opening = latin(bytes.subarray(0, LONGEST_OPENING));
  const reason =
    BY_OPENING.find(([starts]) => starts.some((start) => opening.startsWith(start)))?.[1] ?? null;
  if (reason !== null) throw new PlanError('unknown-format', reason);
  if (opening.startsWith('PK')) refuseArchive(bytes);
}

function refuseArchive(bytes: Uint8Array): void {
  const paths = entryPaths(bytes);
  if (!paths || paths.length === 0) return;
  const reason = BY_ENTRY.find(([pattern]) => paths.some((path) => pattern.test(path)))?.[1];
  if (reason) throw new PlanError('unknown-format', reason);
  if (paths.includes('content.xml') || paths.some((path) => /(?:^|[/\\])document\d*\.xml$/i.test(path)))
    return;
  // A damaged Word package is explained by the reader of Word files.
  if (paths.some((path) => /^(?:\[Content_Types\]\.xml|word[/\\])/i.test(path))) return;
  const files = paths
    .filter((path) => !/[/\\]$|^__MACOSX/.test(path))
    .map((path) => path.split(/[/\\]/).at(-1));
  const inside = files.find((name) => /\.(?:docx?|wps)$/i.test(name ?? ''));
  throw new PlanError(
    'unknown-format',
    inside
      ? `这是压缩包，里面有“${inside}”。请解压后导入那份文件。`
      : `这是压缩包，里面没有 Word 或 WPS 文件（有“${files[0] ?? ''}”等 ${files.length} 个文件）。请解压后选择规划文本。`,
  );
}

/** The names in an archive; null for one that the reader of Word files is to explain. */
export function entryPaths(bytes: Uint8Array): readonly string[] | null {
  try {
    return readZipDirectory(bytes, MOST_ENTRIES).map(({ path }) => path);
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}

/** Bytes as characters, one each. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
