import { inflateSync } from 'node:zlib';

/** An object of a PDF file as text; streams are left out. */
type PdfObjects = ReadonlyMap<number, string>;

/**
 * The physical page (from 1) of every named destination in a PDF file, as LibreOffice writes them for bookmarks. Empty for a file
 * without destinations or one that is no PDF.
 */
export function readDestinations(pdf: Uint8Array): ReadonlyMap<string, number> {
  const objects = readObjects(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  const catalog = [...objects.values()].find((text) => /\/Type\s*\/Catalog\b/.test(text)) ?? '';
  const pageNumbers = new Map<number, number>();
  const root = reference(catalog, 'Pages');
  if (root !== null) countPages(root, objects, pageNumbers);
  const destinations = new Map<string, number>();
  for (const text of objects.values())
    for (const [, name, object] of text.matchAll(DESTINATION)) {
      const page = pageNumbers.get(Number(object));
      if (name && page !== undefined) destinations.set(decodeName(name), page);
    }
  return destinations;
}

/** `/Name [12 0 R /XYZ …]` in the catalog's dictionary, or `(Name) [12 0 R …]` in a name tree, also inside << /D … >>. */
const DESTINATION = /(?:\/|\()([\w#]+)\)?\s*(?:<<\s*\/D\s*)?\[\s*(\d+)\s+0\s+R\s*\/(?:XYZ|Fit)/g;

function readObjects(pdf: Buffer): PdfObjects {
  const objects = new Map<number, string>();
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const whole = text.slice(start, end < 0 ? undefined : end);
    const streamStart = whole.search(/stream\r?\n/);
    const head = streamStart < 0 ? whole : whole.slice(0, streamStart);
    objects.set(Number(match[1]), head);
    if (/\/Type\s*\/ObjStm\b/.test(head)) readObjectStream(head, whole.slice(streamStart), objects);
  }
  return objects;
}

/** Objects that newer PDF versions pack together (ISO 32000-1, 7.5.7). */
function readObjectStream(head: string, stream: string, objects: Map<number, string>): void {
  const bytes = Buffer.from(stream.replace(/^stream\r?\n/, ''), 'latin1');
  const text = /\/FlateDecode/.test(head) ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const start = first + (numbers[index + 1] ?? 0);
    const next = numbers[index + 3];
    objects.set(numbers[index] as number, text.slice(start, next === undefined ? undefined : first + next));
  }
}

function reference(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+0\\s+R`).exec(dictionary);
  return found ? Number(found[1]) : null;
}

function countPages(number: number, objects: PdfObjects, pages: Map<number, number>): void {
  const text = objects.get(number) ?? '';
  const children = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
  if (children === undefined) {
    pages.set(number, pages.size + 1);
    return;
  }
  for (const [, child] of children.matchAll(/(\d+)\s+0\s+R/g)) countPages(Number(child), objects, pages);
}

/** `#20` in a PDF name stands for the character with that code. */
function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_match, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
