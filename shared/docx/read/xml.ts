import { SaxesParser } from 'saxes';
import { PlanError } from '../../errors';
import { DOCX_LIMITS } from './limits';

/** An XML element without namespace prefixes; `text` is its direct character data. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** What stands in a part though XML forbids it: control characters, and references to them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/g;
/** An & that begins no reference. */
const LONE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/g;

/**
 * Parses one part into a tree. Document type declarations (and with them entity expansion) are refused; throws
 * `PlanError('broken-file')` for XML that is not well-formed and `PlanError('file-too-large')` past the limits. Control characters,
 * unescaped & and blanks before the declaration, which careless programs write, are read over.
 */
export function parseXml(text: string): XmlElement {
  try {
    return parse(text);
  } catch (error) {
    const repaired = text.trimStart().replace(FORBIDDEN, '').replace(LONE_AMPERSAND, '&amp;');
    if (!(error instanceof PlanError) || error.code !== 'broken-file' || repaired === text) throw error;
    return parse(repaired);
  }
}

function parse(text: string): XmlElement {
  const parser = new SaxesParser();
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  let count = 0;
  parser.on('doctype', () => {
    throw new PlanError('broken-file', '这份 Word 文件含有不允许的声明，没有导入。');
  });
  parser.on('error', (cause) => {
    throw new PlanError(
      'broken-file',
      '这份 Word 文件的内容已损坏，无法读取。请用 WPS 打开后另存为 .docx 再重试。',
      { cause },
    );
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > DOCX_LIMITS.xmlElements || open.length > DOCX_LIMITS.xmlDepth)
      throw new PlanError('file-too-large', '这份 Word 文件的结构过于庞大，没有导入。请分成几份后重试。');
    const attributes = withoutPrefixes(tag.attributes as Record<string, string>);
    const element: OpenElement = { name: withoutPrefix(tag.name), attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (characters) => {
    const element = open.at(-1);
    if (element) element.text += characters;
  });
  parser.on('cdata', (characters) => {
    const element = open.at(-1);
    if (element) element.text += characters;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const top = root.children[0];
  if (!top) throw new PlanError('broken-file', '这份 Word 文件的内容是空的，无法读取。');
  return top;
}

/** Attributes of two namespaces may share a name (w:id, w14:id): the first one stands. */
function withoutPrefixes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let plain: Record<string, string> | null = null;
  for (const name in attributes) {
    const key = withoutPrefix(name);
    plain ??= {};
    if (!Object.hasOwn(plain, key)) plain[key] = attributes[name] ?? '';
  }
  return plain ?? NO_ATTRIBUTES;
}

/** The first child with this name, or null. */
export function findChild(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** The first element at the end of a path of child names, or null. */
export function findPath(element: XmlElement | null, ...names: string[]): XmlElement | null {
  return names.reduce<XmlElement | null>((current, name) => findChild(current, name), element);
}

/** The first descendant with this name, in document order, or null. */
export function findDescendant(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) {
    if (child.name === name) return child;
    const found = findDescendant(child, name);
    if (found) return found;
  }
  return null;
}

/** The attribute `val` of the child with this name, or null. */
export function childValue(element: XmlElement | null | undefined, name: string): string | null {
  return findChild(element, name)?.attributes.val ?? null;
}

/** A switch such as w:b: there and not turned off (ECMA-376 part 1, 17.17.4). Null where it is absent. */
export function isOn(element: XmlElement | null | undefined, name: string): boolean | null {
  const found = findChild(element, name);
  return found ? !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1') : null;
}

/** The whole number that the child with this name says, or null for none or one out of bounds. */
export function childNumber(
  element: XmlElement | null | undefined,
  name: string,
  [lowest, highest]: readonly [number, number],
): number | null {
  const text = childValue(element, name);
  const number = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(number) && number >= lowest && number <= highest ? number : null;
}

/** All words in an element, those of its paragraphs on lines of their own. */
export function wordsIn(element: XmlElement): string {
  if (element.name === 't' || element.name === 'delText') return element.text;
  const words = element.children.map(wordsIn).join('');
  return element.name === 'p' && words !== '' ? `${words}\n` : words;
}
