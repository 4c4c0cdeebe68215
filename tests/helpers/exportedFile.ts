import { strFromU8, unzipSync } from 'fflate';
import { all, parseXml, valueAt, type XmlElement } from './xmlTree';

/** A Word file taken apart for tests. */
export interface ExportedFile {
  readonly names: readonly string[];
  /** The part as text. Throws when it is missing. */
  part(path: string): string;
  /** The part as parsed XML. */
  xml(path: string): XmlElement;
  /** The children of `w:body`. */
  readonly body: readonly XmlElement[];
  /** All paragraphs, also those in tables. */
  readonly paragraphs: readonly XmlElement[];
}

export function openExportedFile(bytes: Uint8Array): ExportedFile {
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`no part ${path}`);
    return strFromU8(file);
  };
  const document = parseXml(part('word/document.xml'));
  return {
    names: Object.keys(files),
    part,
    xml: (path) => parseXml(part(path)),
    body: document.children[0]?.children ?? [],
    paragraphs: all(document, 'w:p'),
  };
}

/**
 * Counts a Word file's numbered paragraphs as Word does (ECMA-376 part 1, 17.9): one counter a level of each abstract list;
 * a number starts the deeper levels anew; a start override works when its instance first uses the level. Returns the
 * labels in document order.
 */
export function wordLabels(file: ExportedFile): { label: string; paragraph: XmlElement }[] {
  const numbering = file.xml('word/numbering.xml');
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'], each]),
  );
  const instances = new Map(all(numbering, 'w:num').map((each) => [each.attributes['w:numId'], each]));
  const counters = new Map<string, (number | undefined)[]>();
  const overridden = new Set<string>();
  return file.paragraphs.flatMap((paragraph) => {
    const listId = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
    const level = Number(valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl'));
    const instance = instances.get(listId);
    if (!listId || !instance) return [];
    const abstractId = valueAt(instance, 'w:abstractNumId') ?? '';
    const definition = all(abstracts.get(abstractId) as XmlElement, 'w:lvl')[level] as XmlElement;
    const counts = counters.get(abstractId) ?? [];
    counters.set(abstractId, counts);
    const override = all(instance, 'w:lvlOverride').find(
      (each) => each.attributes['w:ilvl'] === String(level),
    );
    const key = `${listId}/${level}`;
    if (override && !overridden.has(key)) counts[level] = Number(valueAt(override, 'w:startOverride'));
    else counts[level] = (counts[level] ?? Number(valueAt(definition, 'w:start')) - 1) + 1;
    overridden.add(key);
    counts.length = level + 1;
    const format = valueAt(definition, 'w:numFmt') ?? '';
    const text = valueAt(definition, 'w:lvlText') ?? '';
    const label = text.replace(
      /%(\d)/g,
      (_match, digit) => NUMERALS[format]?.(counts[Number(digit) - 1] ?? 0) ?? '?',
    );
    return [{ label, paragraph }];
  });
}

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const NUMERALS: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  bullet: () => '',
  decimalEnclosedCircle: (count) => String.fromCodePoint(0x2460 + count - 1),
  chineseCounting: (count) => {
    const tens = Math.floor(count / 10);
    return (tens > 0 ? `${tens > 1 ? CHINESE[tens] : ''}十` : '') + CHINESE[count % 10];
  },
};
