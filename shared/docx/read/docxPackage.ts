import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { PlanError } from '../../errors';
import { DOCX_LIMITS } from './limits';
import { parseXml, type XmlElement } from './xml';

const WORD_PARTS = /^(word\/.*\.(xml|rels)|\[Content_Types\]\.xml)$/i;

/** The parts of a Word file (ECMA-376 part 2: a zip of parts); XML parts are parsed when asked for, once. */
export interface DocxPackage {
  has(path: string): boolean;
  /** The root element of an XML part, or null where the part is missing. */
  readXml(path: string): XmlElement | null;
  /** Targets of a part's relationships by id, as paths inside the package; external ones are left out. */
  relationships(path: string): ReadonlyMap<string, string>;
}

/**
 * Opens a Word file. Throws `PlanError`: `broken-file` when it is no sound zip, `unknown-format` when the zip holds no Word
 * document or is encrypted, `file-too-large` past the limits. Nothing is fetched from outside the file.
 */
export function openDocxPackage(bytes: Uint8Array): DocxPackage {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new PlanError(
      'unknown-format',
      '这是旧版 .doc 文件或加了密码的 Word 文件。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。',
    );
  const parts = unpack(bytes);
  if (!parts.has('word/document.xml'))
    throw new PlanError(
      'unknown-format',
      '这份文件不是有效的 Word 文档：缺少正文部分。请用 WPS 另存为 .docx 后重试。',
    );
  const parsed = new Map<string, XmlElement | null>();
  const readXml = (path: string): XmlElement | null => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const part = parts.get(path);
    const root = part ? parseXml(strFromU8(part)) : null;
    parsed.set(path, root);
    return root;
  };
  return {
    has: (path) => parts.has(path),
    readXml,
    relationships: (path) => readRelationships(path, readXml),
  };
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    count += 1;
    if (count > DOCX_LIMITS.parts) throw tooLarge();
    if (!WORD_PARTS.test(name)) return false;
    total += originalSize;
    if (total > DOCX_LIMITS.unpackedBytes) throw tooLarge();
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw new PlanError(
      'broken-file',
      '这份 Word 文件已损坏，无法打开。请用 WPS 打开后另存为 .docx 再重试。',
      { cause },
    );
  }
}

function tooLarge(): PlanError {
  return new PlanError(
    'file-too-large',
    '这份 Word 文件解开后过大，没有导入。请删去其中的大图片或多余内容后重试。',
  );
}

function readRelationships(
  path: string,
  readXml: (path: string) => XmlElement | null,
): ReadonlyMap<string, string> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, slash);
  const root = readXml(`${folder}/_rels/${path.slice(slash + 1)}.rels`);
  const targets = new Map<string, string>();
  for (const relation of root?.children ?? []) {
    const { Id: id, Target: target, TargetMode: mode } = relation.attributes;
    if (id && target && mode !== 'External') targets.set(id, resolvePath(folder, target));
  }
  return targets;
}

function resolvePath(folder: string, target: string): string {
  const segments = target.startsWith('/') ? [] : folder.split('/');
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
