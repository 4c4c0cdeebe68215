import { strFromU8, unzipSync } from 'fflate';
import { sequenceOf } from './ooxmlOrder';
import { wordFaults } from './wordRules';
import { all, parseXml, valueAt, type XmlElement } from './xmlTree';

/**
 * What Word would find wrong with a file: parts that are not well-formed or use undeclared prefixes, elements out of order or where none belongs, relationships
 * and content types that lead nowhere, styles, lists, bookmarks and comments that do not exist or are not closed. Empty for a sound file.
 */
export function validateDocx(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const faults: string[] = [];
  const parts = new Map<string, XmlElement>();
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(path)) continue;
    try {
      parts.set(path, parseXml(strFromU8(content)));
    } catch (error) {
      faults.push(`${path}: ${error}`);
    }
  }
  for (const [path, root] of parts) checkOrder(root, path, faults);
  checkPackage(files, parts, faults);
  const document = parts.get('word/document.xml');
  if (document) {
    checkReferences(document, parts, faults);
    checkPairs(document, parts, faults);
    checkContainers(document, faults);
  } else faults.push('no word/document.xml');
  return [...faults, ...wordFaults(parts)];
}

function checkOrder(element: XmlElement, path: string, faults: string[]): void {
  const order = sequenceOf(element.name);
  let last = -1;
  for (const child of element.children) {
    const place = order?.indexOf(child.name) ?? 0;
    if (order && place < 0) faults.push(`${path}: ${child.name} in ${element.name}`);
    if (order && place >= 0 && place < last)
      faults.push(`${path}: ${child.name} too late in ${element.name}`);
    last = Math.max(last, place);
    checkOrder(child, path, faults);
  }
}

function checkPackage(
  files: Record<string, Uint8Array>,
  parts: ReadonlyMap<string, XmlElement>,
  faults: string[],
): void {
  const types = parts.get('[Content_Types].xml');
  const defaults = new Set(
    types?.children.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.Extension),
  );
  const overrides =
    types?.children.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes.PartName) ??
    [];
  for (const path of Object.keys(files))
    if (
      path !== '[Content_Types].xml' &&
      !overrides.includes(`/${path}`) &&
      !defaults.has(path.split('.').at(-1))
    )
      faults.push(`${path}: no content type`);
  for (const name of overrides)
    if (!files[(name ?? '').slice(1)]) faults.push(`${name}: a content type without a part`);
  if (new Set(overrides).size < overrides.length) faults.push('a content type twice');
  for (const [path, root] of parts) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    for (const { attributes } of root.children) {
      const target = attributes.Target ?? '';
      const resolved = new URL(target, `http://x/${folder}`).pathname.slice(1);
      if (attributes.TargetMode !== 'External' && !files[resolved])
        faults.push(`${path}: ${target} is not there`);
    }
  }
}

function checkReferences(
  document: XmlElement,
  parts: ReadonlyMap<string, XmlElement>,
  faults: string[],
): void {
  const styles = parts.get('word/styles.xml');
  const styleIds = new Set(
    styles ? all(styles, 'w:style').map((style) => style.attributes['w:styleId']) : [],
  );
  for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'])
    for (const each of [...all(document, name), ...(styles ? all(styles, name) : [])])
      if (!styleIds.has(each.attributes['w:val'] as string))
        faults.push(`no style ${each.attributes['w:val']}`);
  const numbering = parts.get('word/numbering.xml');
  const lists = new Set(numbering ? all(numbering, 'w:num').map((num) => num.attributes['w:numId']) : []);
  for (const each of all(document, 'w:numId'))
    if (!lists.has(each.attributes['w:val'])) faults.push(`no list ${each.attributes['w:val']}`);
  const abstracts = new Set(
    numbering ? all(numbering, 'w:abstractNum').map((each) => each.attributes['w:abstractNumId']) : [],
  );
  for (const num of numbering ? all(numbering, 'w:num') : [])
    if (!abstracts.has(valueAt(num, 'w:abstractNumId'))) faults.push('a list without its definition');
  const relations =
    parts.get('word/_rels/document.xml.rels')?.children.map(({ attributes }) => attributes.Id) ?? [];
  const used = [...strFromTree(document).matchAll(/r:(?:id|embed|link)="([^"]*)"/g)].map((match) => match[1]);
  for (const id of used) if (!relations.includes(id)) faults.push(`no relationship ${id}`);
  const marks = new Set(all(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name']));
  for (const code of all(document, 'w:instrText')) {
    const target = /^\s*(?:PAGE)?REF\s+(\S+)/.exec(code.text)?.[1];
    if (target && !marks.has(target)) faults.push(`no bookmark ${target}`);
  }
}

/** Begins and ends must pair, ids and names must be unique. */
function checkPairs(document: XmlElement, parts: ReadonlyMap<string, XmlElement>, faults: string[]): void {
  const ids = (name: string) => all(document, name).map((each) => each.attributes['w:id'] ?? '');
  const once = (what: string, values: readonly string[]) => {
    if (new Set(values).size < values.length) faults.push(`${what} twice`);
  };
  const same = (what: string, one: readonly string[], other: readonly string[]) => {
    if ([...one].sort().join() !== [...other].sort().join()) faults.push(`${what} do not pair`);
  };
  once('a bookmark id', ids('w:bookmarkStart'));
  once(
    'a bookmark name',
    all(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] ?? ''),
  );
  same('bookmarks', ids('w:bookmarkStart'), ids('w:bookmarkEnd'));
  once(
    'a drawing id',
    all(document, 'wp:docPr').map((each) => each.attributes.id ?? ''),
  );
  const comments =
    parts.get('word/comments.xml')?.children.map((each) => each.attributes['w:id'] ?? '') ?? [];
  same('comments', comments, ids('w:commentRangeStart'));
  same('comments', comments, ids('w:commentRangeEnd'));
  same('comments', comments, ids('w:commentReference'));
  once('a tracked change', ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].flatMap(ids));
  const fields = all(document, 'w:fldChar').map((mark) => mark.attributes['w:fldCharType']);
  for (const type of ['separate', 'end'])
    if (fields.filter((each) => each === 'begin').length !== fields.filter((each) => each === type).length)
      faults.push(`fields without ${type}`);
  for (const name of [...all(document, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] ?? '')])
    if (name.length > 40 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) faults.push(`bookmark name ${name}`);
}

/** A cell ends in a paragraph, rows fill the grid, a body ends in its section. */
function checkContainers(document: XmlElement, faults: string[]): void {
  for (const cell of all(document, 'w:tc'))
    if (cell.children.at(-1)?.name !== 'w:p') faults.push('a cell that does not end in a paragraph');
  for (const table of all(document, 'w:tbl')) {
    const columns = all(
      table.children.find(({ name }) => name === 'w:tblGrid') as XmlElement,
      'w:gridCol',
    ).length;
    for (const row of table.children.filter(({ name }) => name === 'w:tr')) {
      const cells = row.children.filter(({ name }) => name === 'w:tc');
      const width = cells.reduce((sum, cell) => sum + Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1), 0);
      if (width !== columns) faults.push(`a row of ${width} columns in a grid of ${columns}`);
      if (cells.length === 0) faults.push('a row without cells');
    }
  }
  const body = document.children.find(({ name }) => name === 'w:body');
  if (body?.children.at(-1)?.name !== 'w:sectPr') faults.push('a body without section');
}

function strFromTree(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => `${name}="${value}"`);
  return `${attributes.join(' ')} ${element.children.map(strFromTree).join(' ')}`;
}
