import { all, at, valueAt, type XmlElement } from './xmlTree';

/**
 * Accepts or rejects all tracked changes of a parsed document.xml, as Word does (ECMA-376 part 1, 17.13.5): runs and rows that go are
 * dropped; a paragraph whose end goes is joined with the one after it, whose properties win.
 */
export function settleChanges(document: XmlElement, how: 'accept' | 'reject'): XmlElement {
  const [gone, kept] =
    how === 'accept'
      ? [
          ['w:del', 'w:moveFrom'],
          ['w:ins', 'w:moveTo'],
        ]
      : [
          ['w:ins', 'w:moveTo'],
          ['w:del', 'w:moveFrom'],
        ];
  const isGone = (properties: XmlElement | undefined) =>
    properties?.children.some(({ name }) => gone.includes(name)) ?? false;
  const settle = (element: XmlElement): XmlElement => ({ ...element, children: settleAll(element.children) });
  const settleAll = (children: readonly XmlElement[]): XmlElement[] => {
    const settled: XmlElement[] = [];
    let carried: XmlElement[] = [];
    for (const child of children) {
      if (gone.includes(child.name)) continue;
      if (kept.includes(child.name)) settled.push(...settleAll(child.children));
      else if (child.name === 'w:tr' && isGone(at(child, 'w:trPr'))) continue;
      else if (child.name === 'w:tbl') {
        const table = settle(child);
        if (table.children.some(({ name }) => name === 'w:tr')) settled.push(table);
      } else if (child.name === 'w:p') {
        const paragraph = settle(child);
        const [properties, content] = [
          paragraph.children.filter(({ name }) => name === 'w:pPr'),
          paragraph.children.filter(({ name }) => name !== 'w:pPr'),
        ];
        carried = [...carried, ...content];
        if (isGone(at(child, 'w:pPr', 'w:rPr'))) continue;
        settled.push({ ...paragraph, children: [...properties, ...carried] });
        carried = [];
      } else settled.push(settle(child));
    }
    if (all({ ...document, children: carried }, 'w:t').length > 0)
      settled.push({ name: 'w:p', attributes: {}, children: carried, text: '' });
    return settled;
  };
  return settle(document);
}

/** Whether a document holds any tracked change. */
export function hasChanges(document: XmlElement): boolean {
  return ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => all(document, name).length > 0);
}

/** Numbers that Word computes anew: what these fields show is no text of the plan. */
const COMPUTED = /^\s*(?:SEQ|PAGEREF|TOC)\b/;

/** The text of a body, a line for each paragraph and each table row that has any; cells are parted by |. Where the header of a column breaks is layout. */
export function textLines(container: XmlElement): string[] {
  return container.children.flatMap((child) => {
    if (child.name === 'w:p') return [paragraphText(child)].filter(Boolean);
    if (child.name === 'w:tr') {
      const cells = child.children.filter(({ name }) => name === 'w:tc');
      return [cells.map((cell) => textLines(cell).join('\n')).join('|')];
    }
    return textLines(child);
  });
}

function paragraphText(paragraph: XmlElement): string {
  let text = '';
  let code: string | null = null;
  const isHeader = valueAt(paragraph, 'w:pPr', 'w:pStyle') === 'TableHead';
  for (const element of flatten(paragraph)) {
    if (element.name === 'w:fldChar') {
      if (element.attributes['w:fldCharType'] === 'end') code = null;
    } else if (/^w:(?:i|delI)nstrText$/.test(element.name)) code = element.text;
    else if (element.name === 'w:br' && !isHeader && element.attributes['w:clear'] !== 'none') text += '\n';
    else if (/^w:(?:t|delText)$/.test(element.name) && !(code !== null && COMPUTED.test(code)))
      text += element.text;
  }
  return text;
}

function flatten(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...flatten(child)]);
}
