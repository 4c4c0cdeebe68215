import { all, valueAt, type XmlElement } from './xmlTree';

/** The parts of a Word file that are XML, by path. */
type Parts = ReadonlyMap<string, XmlElement>;

/** Word opens no table with more columns. */
const MOST_COLUMNS = 63;

/**
 * What no schema says and LibreOffice forgives, but Word repairs or refuses: ids and names that must be unique or small, fields that must close in order, widths that must add
 * up, merged cells that must begin. Empty for a sound file.
 */
export function wordFaults(parts: Parts): readonly string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    if (!/^word\/(?:document|footnotes|footer\d+|comments)\.xml$/.test(path)) continue;
    checkFields(root, path, faults);
    checkTables(root, path, faults);
    checkTracked(root, path, faults);
    checkRelations(root, path, parts, faults);
  }
  checkNames(parts, faults);
  checkNotes(parts, faults);
  checkParagraphIds(parts, faults);
  checkDrawings(parts, faults);
  checkLists(parts, faults);
  return faults;
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))];
}

/** Fields begin, part and end like brackets; code stands before the parting, and a file is not left with an open one. */
function checkFields(root: XmlElement, path: string, faults: string[]): void {
  const open: ('code' | 'result')[] = [];
  for (const element of inOrder(root)) {
    if (/^w:(?:del)?[iI]nstrText$/.test(element.name) && open.at(-1) !== 'code')
      faults.push(`${path}: field code outside of a field`);
    if (element.name !== 'w:fldChar') continue;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') open.push('code');
    else if (type === 'separate' && open.at(-1) === 'code') open[open.length - 1] = 'result';
    else if (type === 'end' && open.length > 0) open.pop();
    else faults.push(`${path}: a field ${type} that does not belong`);
  }
  if (open.length > 0) faults.push(`${path}: a field without end`);
}

/** Widths of cells are those of their columns, and what continues a cell stands under one of its width that began. */
function checkTables(root: XmlElement, path: string, faults: string[]): void {
  for (const table of all(root, 'w:tbl')) {
    const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map((each) =>
      Number(each.attributes['w:w']),
    );
    if (grid.length > MOST_COLUMNS) faults.push(`${path}: ${grid.length} columns`);
    if (grid.some((width) => !(width > 0))) faults.push(`${path}: a column without width`);
    const width = grid.reduce((sum, each) => sum + each, 0);
    const stated = Number(child(child(table, 'w:tblPr'), 'w:tblW')?.attributes['w:w']);
    if (stated !== width) faults.push(`${path}: a table ${stated} wide on a grid of ${width}`);
    let above = new Map<number, number>();
    for (const row of children(table, 'w:tr')) {
      const merged = new Map<number, number>();
      let column = 0;
      for (const cell of children(row, 'w:tc')) {
        const span = Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1);
        const own = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        const cellWidth = Number(child(child(cell, 'w:tcPr'), 'w:tcW')?.attributes['w:w']);
        if (cellWidth !== own) faults.push(`${path}: a cell ${cellWidth} wide on columns of ${own}`);
        const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
        if (merge) merged.set(column, span);
        if (merge && merge.attributes['w:val'] !== 'restart' && above.get(column) !== span)
          faults.push(`${path}: a cell that continues none`);
        column += span;
      }
      above = merged;
    }
  }
}

/** Deleted words are deleted text, and no other words are; no change stands in one of its kind; authors fit. */
function checkTracked(root: XmlElement, path: string, faults: string[]): void {
  const visit = (element: XmlElement, inside: readonly string[]) => {
    const isChange = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].includes(element.name);
    if (isChange && inside.includes(element.name)) faults.push(`${path}: ${element.name} in ${element.name}`);
    if (element.name === 'w:t' && inside.includes('w:del')) faults.push(`${path}: w:t that is deleted`);
    if (element.name === 'w:delText' && !inside.includes('w:del'))
      faults.push(`${path}: w:delText that is not deleted`);
    const author = element.attributes['w:author'];
    if (author !== undefined && (author === '' || author.length > 255)) faults.push(`${path}: an author`);
    if ((element.attributes['w:initials']?.length ?? 0) > 9) faults.push(`${path}: initials`);
    for (const each of element.children) visit(each, isChange ? [...inside, element.name] : inside);
  };
  visit(root, []);
}

/** What a part refers to by id is among the relationships of that part. */
function checkRelations(root: XmlElement, path: string, parts: Parts, faults: string[]): void {
  const slash = path.lastIndexOf('/') + 1;
  const relations = parts.get(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)?.children ?? [];
  const ids = relations.map(({ attributes }) => attributes.Id);
  for (const element of inOrder(root))
    for (const [name, value] of Object.entries(element.attributes))
      if (/^r:(?:id|embed|link)$/.test(name) && !ids.includes(value)) faults.push(`${path}: no ${value}`);
}

/** Names of styles and bookmarks are unique whatever their case, and links lead to a bookmark. */
function checkNames(parts: Parts, faults: string[]): void {
  const styles = parts.get('word/styles.xml');
  const names = styles ? all(styles, 'w:style').map((each) => valueAt(each, 'w:name') ?? '') : [];
  for (const name of repeated(names.map((each) => each.toLowerCase()))) faults.push(`style ${name} twice`);
  const ids = styles ? all(styles, 'w:style').map((each) => each.attributes['w:styleId'] ?? '') : [];
  for (const id of repeated(ids)) faults.push(`style id ${id} twice`);
  const texts = ['word/document.xml', 'word/footnotes.xml'].flatMap((path) => parts.get(path) ?? []);
  const starts = texts.flatMap((root) => all(root, 'w:bookmarkStart'));
  const marks = starts.map((each) => each.attributes['w:name'] ?? '');
  for (const name of repeated(marks.map((each) => each.toLowerCase()))) faults.push(`bookmark ${name} twice`);
  for (const id of repeated(starts.map((each) => each.attributes['w:id'] ?? '')))
    faults.push(`bookmark id ${id} twice`);
  for (const link of texts.flatMap((root) => all(root, 'w:hyperlink')))
    if (!marks.includes(link.attributes['w:anchor'] ?? '')) faults.push('a link to nowhere');
  for (const code of texts.flatMap((root) => all(root, 'w:instrText'))) {
    const target = /^\s*(?:PAGEREF|NOTEREF|REF)\s+(\S+)/.exec(code.text)?.[1];
    if (target && !marks.includes(target)) faults.push(`a field to ${target}, which is nowhere`);
  }
}

/** Every note that is referred to is there, once, and every note is referred to. */
function checkNotes(parts: Parts, faults: string[]): void {
  const document = parts.get('word/document.xml');
  const notes = parts.get('word/footnotes.xml');
  const written = (notes?.children ?? [])
    .filter(({ attributes }) => attributes['w:type'] === undefined)
    .map(({ attributes }) => attributes['w:id'] ?? '');
  const used = document
    ? all(document, 'w:footnoteReference').map((each) => each.attributes['w:id'] ?? '')
    : [];
  if ([...written].sort().join() !== [...used].sort().join()) faults.push('footnotes do not pair');
  const settings = parts.get('word/settings.xml');
  const apart = settings ? all(settings, 'w:footnote').map((each) => each.attributes['w:id']) : [];
  const lines = (notes?.children ?? []).filter(({ attributes }) => attributes['w:type'] !== undefined);
  if (apart.join() !== lines.map((each) => each.attributes['w:id']).join())
    faults.push('parting lines of notes');
}

/** Ids of paragraphs are eight hexadecimal digits below 0x80000000, each once; answers name one that is there. */
function checkParagraphIds(parts: Parts, faults: string[]): void {
  const roots = [...parts].filter(([path]) => path.startsWith('word/')).map(([, root]) => root);
  const ids = roots.flatMap((root) =>
    all(root, 'w:p').flatMap((each) => each.attributes['w14:paraId'] ?? []),
  );
  const isSmall = (id: string) => /^[0-9A-F]{8}$/.test(id) && id !== '00000000' && id < '80000000';
  for (const id of ids) if (!isSmall(id)) faults.push(`paragraph id ${id}`);
  for (const id of repeated(ids)) faults.push(`paragraph id ${id} twice`);
  const states = parts.get('word/commentsExtended.xml')?.children ?? [];
  const lasting = parts.get('word/commentsIds.xml')?.children ?? [];
  const comments = parts.get('word/comments.xml')?.children ?? [];
  if (states.length !== comments.length || lasting.length !== comments.length)
    faults.push('comments without state or lasting id');
  const named = [
    ...states.flatMap(({ attributes }) => [attributes['w15:paraId'], attributes['w15:paraIdParent']]),
    ...lasting.map(({ attributes }) => attributes['w16cid:paraId']),
  ];
  for (const id of named) if (id !== undefined && !ids.includes(id)) faults.push(`no paragraph ${id}`);
  for (const { attributes } of lasting)
    if (!isSmall(attributes['w16cid:durableId'] ?? '')) faults.push('a lasting id that is too big');
  const people = (parts.get('word/people.xml')?.children ?? []).map(
    ({ attributes }) => attributes['w15:author'],
  );
  for (const { attributes } of comments)
    if (!people.includes(attributes['w:author'])) faults.push(`${attributes['w:author']} is nobody`);
}

/** Drawings are numbered through all parts, from 1 to what 31 bits hold. */
function checkDrawings(parts: Parts, faults: string[]): void {
  const ids = [...parts.values()].flatMap((root) =>
    all(root, 'wp:docPr').map((each) => each.attributes.id ?? ''),
  );
  for (const id of repeated(ids)) faults.push(`drawing ${id} twice`);
  for (const id of ids) if (!(Number(id) >= 1 && Number(id) < 2 ** 31)) faults.push(`drawing ${id}`);
}

/** Lists have at most nine levels, each once, whose text names levels that are above it; ids are unique. */
function checkLists(parts: Parts, faults: string[]): void {
  const numbering = parts.get('word/numbering.xml');
  if (!numbering) return;
  for (const name of ['w:abstractNum', 'w:num'])
    for (const id of repeated(
      children(numbering, name).map(
        ({ attributes }) => attributes['w:abstractNumId'] ?? attributes['w:numId'] ?? '',
      ),
    ))
      faults.push(`${name} ${id} twice`);
  for (const level of all(numbering, 'w:lvl')) {
    const index = Number(level.attributes['w:ilvl']);
    if (!(index >= 0 && index <= 8)) faults.push(`list level ${index}`);
    const named = [...(valueAt(level, 'w:lvlText') ?? '').matchAll(/%(\d)/g)].map((match) =>
      Number(match[1]),
    );
    if (named.some((number) => number > index + 1)) faults.push(`level ${index} names a deeper one`);
  }
  const tied = all(numbering, 'w:lvl').flatMap((level) => valueAt(level, 'w:pStyle') ?? []);
  for (const style of repeated(tied)) faults.push(`style ${style} is tied to two levels`);
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

function inOrder(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap(inOrder)];
}
