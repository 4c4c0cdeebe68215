import { PlanError } from '../../errors';
import { decodeXml } from './decodeXml';
import { isFlatPackage, zipFlatPackage } from './flatPackage';
import { DOCX_LIMITS } from './limits';
import { parseXml, type XmlElement } from './xml';
import { readZipDirectory, unpackEntry, type ZipEntry } from './zipDirectory';

/** What one part of a package points at inside it. */
export interface Relationship {
  /** The last word of the relationship's type: styles, image, header … */
  readonly type: string;
  readonly target: string;
}

/** The parts of a Word file (ECMA-376 part 2: a zip of parts); parts are unpacked when asked for, once. */
export interface DocxPackage {
  /** The path of the main part. */
  readonly main: string;
  /** The root element of an XML part; null where the part is missing. Throws `PlanError` for one that cannot be read. */
  readXml(path: string): XmlElement | null;
  /** Like `readXml`, but a part that cannot be read is reported and counts as missing. */
  readSideXml(path: string | undefined): XmlElement | null;
  /** The bytes of any part, or null where it is missing or cannot be read. */
  readBytes(path: string): Uint8Array | null;
  /** The bytes of a part that nothing else needs, null where it is missing; they do not count with the rest. Throws `PlanError` when it cannot be read or has more than `most` bytes. */
  readApart(path: string, most: number): Uint8Array | null;
  /** What a part points at, by id; what lies outside the file is left out. */
  relationships(path: string): ReadonlyMap<string, Relationship>;
  /** The targets of the main part's relationships of a type, in the order of the file. */
  partsOf(type: string): readonly string[];
}

/**
 * Opens a Word file, zipped or as one XML file. Throws `PlanError`: `broken-file` when it is no sound zip, `unknown-format` when the zip holds no Word
 * document or is encrypted, `file-too-large` past the limits. Nothing is fetched from outside the file. `lose` is told of parts
 * that cannot be read.
 */
export function openDocxPackage(
  file: Uint8Array,
  lose: (text: string, reason: string) => void = () => {},
): DocxPackage {
  const bytes = isFlatPackage(file) ? zipFlatPackage(file) : file;
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new PlanError(
      'unknown-format',
      '这是旧版 .doc 文件或加了密码的 Word 文件。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。',
    );
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipDirectory(bytes, DOCX_LIMITS.parts)) {
    const before = entries.get(entry.path.toLowerCase());
    if (before && before.checksum !== entry.checksum)
      lose('', `文件里有两份不同的 ${entry.path}，读取了后一份`);
    entries.set(entry.path.toLowerCase(), entry);
  }
  let left: number = DOCX_LIMITS.unpackedBytes;
  const unpack = (path: string): Uint8Array | null => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return null;
    const unpacked = unpackEntry(bytes, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  const parsed = new Map<string, XmlElement | null>();
  const readXml = (path: string): XmlElement | null => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const part = unpack(path);
    const root = part ? parseXml(decodeXml(part)) : null;
    parsed.set(path, root);
    return root;
  };
  const orReport = <T>(path: string, read: () => T | null): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PlanError) || error.code === 'file-too-large') throw error;
      lose('', `文件里的 ${path} 已损坏，没有读取`);
      parsed.set(path, null);
      return null;
    }
  };
  const readSideXml = (path: string | undefined) => (path ? orReport(path, () => readXml(path)) : null);
  const relationships = (path: string) => readRelationships(path, readSideXml);
  const main = findMain(entries, relationships(''));
  return {
    main,
    readXml,
    readSideXml,
    readBytes: (path) => orReport(path, () => unpack(path)),
    readApart(path, most) {
      const entry = entries.get(path.toLowerCase());
      return entry ? unpackEntry(bytes, entry, most) : null;
    },
    relationships,
    partsOf(type) {
      const related = [...relationships(main).values()].filter((each) => each.type === type);
      if (related.length > 0) return related.map(({ target }) => target);
      // Heads and feet of pages are numbered; the others stand alone.
      const usual = new RegExp(`^word/${type}\\d*\\.xml$`, 'i');
      return [...entries.values()].map(({ path }) => path).filter((path) => usual.test(path));
    },
  };
}

/** The main part is what the package points at; files that lost that have it in its usual place. */
function findMain(entries: ReadonlyMap<string, unknown>, related: ReadonlyMap<string, Relationship>): string {
  const named = [...related.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (named && entries.has(named.toLowerCase()) && !/\.bin$/i.test(named) && !/^(?:xl|ppt)\//i.test(named))
    return named;
  if (entries.has('word/document.xml')) return 'word/document.xml';
  if (entries.has('encryptedpackage') || entries.has('encryptioninfo'))
    throw new PlanError(
      'unknown-format',
      '这份文件加了密码，无法读取。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。',
    );
  throw new PlanError(
    'unknown-format',
    '这份文件不是有效的 Word 文档：缺少正文部分。请用 WPS 另存为 .docx 后重试。',
  );
}

function readRelationships(
  path: string,
  readXml: (path: string) => XmlElement | null,
): ReadonlyMap<string, Relationship> {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const root = readXml(`${folder ? `${folder}/` : ''}_rels/${path.slice(slash + 1)}.rels`);
  const targets = new Map<string, Relationship>();
  for (const relation of root?.children ?? []) {
    const { Id: id, Target: target, TargetMode: mode, Type: type = '' } = relation.attributes;
    if (id && target && mode !== 'External')
      targets.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolvePath(folder, target) });
  }
  return targets;
}

function resolvePath(folder: string, target: string): string {
  const segments = target.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const segment of decodeTarget(target).replace(/\\/g, '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    if (error instanceof URIError) return target;
    throw error;
  }
}
