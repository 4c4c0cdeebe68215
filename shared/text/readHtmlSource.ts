import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceBlock, SourceCell, SourceDocument, SourceRun } from './source';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;
type Style = Omit<SourceRun, 'text' | 'note'>;

const IGNORED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'nav',
  'iframe',
  'svg',
  'select',
  'button',
  'form',
  'input',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'blockquote',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'figure',
  'figcaption',
  'center',
  'hr',
  'body',
  'html',
  'td',
  'th',
  'caption',
]);
const MOST_SPAN = 200;
/** Elements in elements; of what is nested deeper only the text counts. */
const DEEPEST = 200;

/**
 * Reads a web page or clipboard HTML into blocks: paragraphs, headings with their level, tables with their spans. Scripts,
 * styles, navigation and forms are no text; a picture is reported as a loss.
 */
export function readHtmlSource(html: string): SourceDocument {
  const losses: { text: string; reason: string }[] = [];
  const lose = (text: string, reason: string) => losses.push({ text, reason });
  return { blocks: readBlocks(parse(html).childNodes, lose, 0), losses };
}

function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

type Lose = (text: string, reason: string) => void;

function readBlocks(nodes: readonly HtmlNode[], lose: Lose, outer: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let runs: SourceRun[] = [];
  const flush = (hints: { outlineLevel?: number; align?: 'left' | 'center' | 'right' } = {}) => {
    const tidy = tidyRuns(runs);
    if (tidy.length > 0) blocks.push({ type: 'paragraph', runs: tidy, ...hints });
    runs = [];
  };
  const visit = (node: HtmlNode, style: Style, depth: number): void => {
    if (node.nodeName === '#text') {
      runs.push({
        text: (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n\f]+/g, ' '),
        ...style,
      });
      return;
    }
    if (!isElement(node) || IGNORED.has(node.tagName)) return;
    if (depth > DEEPEST) {
      runs.push({ text: textInside(node), ...style });
      return;
    }
    if (node.tagName === 'br') runs.push({ text: '\n', ...style });
    else if (node.tagName === 'img') lose(attributeOf(node, 'alt'), '图片没有导入');
    else if (node.tagName === 'table') {
      flush();
      blocks.push({ type: 'table', rows: readRows(node, lose, depth) });
    } else if (BLOCKS.has(node.tagName)) {
      flush();
      for (const child of node.childNodes) visit(child, style, depth + 1);
      flush(hintsOf(node));
    } else {
      const inner = { ...style, ...styleOf(node) };
      for (const child of node.childNodes) visit(child, inner, depth + 1);
    }
  };
  for (const node of nodes) visit(node, {}, outer);
  flush();
  return blocks;
}

/** The text of an element however deep it is nested. */
function textInside(element: HtmlElement): string {
  const pieces: string[] = [];
  const open: HtmlNode[] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') pieces.push((node as DefaultTreeAdapterTypes.TextNode).value);
    else if (isElement(node) && !IGNORED.has(node.tagName)) open.push(...node.childNodes.toReversed());
  }
  return pieces.join(' ').replace(/[ \t\r\n\f]+/g, ' ');
}

function styleOf({ tagName }: HtmlElement): Style {
  if (tagName === 'b' || tagName === 'strong') return { bold: true };
  if (tagName === 'i' || tagName === 'em') return { italic: true };
  return tagName === 'u' ? { underline: true } : {};
}

function hintsOf(element: HtmlElement): { outlineLevel?: number; align?: 'left' | 'center' | 'right' } {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const align =
    /text-align:\s*(left|center|right)/.exec(attributeOf(element, 'style'))?.[1] ??
    attributeOf(element, 'align');
  return {
    ...(level && { outlineLevel: Number(level) }),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
  };
}

function tidyRuns(runs: readonly SourceRun[]): SourceRun[] {
  const tidy = runs.map((run) => ({ ...run }));
  const first = tidy[0];
  const last = tidy.at(-1);
  if (first) first.text = first.text.replace(/^[ \n]+/, '');
  if (last) last.text = last.text.replace(/[ \n]+$/, '');
  return tidy.filter((run) => run.text !== '');
}

function readRows(table: HtmlElement, lose: Lose, depth: number) {
  const rowElements = table.childNodes
    .filter(isElement)
    .flatMap((child) =>
      ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? child.childNodes.filter(isElement) : [child],
    )
    .filter((element) => element.tagName === 'tr');
  return rowElements.map((row) => {
    const cells = row.childNodes
      .filter(isElement)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
    return {
      header: cells.length > 0 && cells.every(({ tagName }) => tagName === 'th'),
      cells: cells.map(
        (cell): SourceCell => ({
          blocks: readBlocks(cell.childNodes, lose, depth + 4),
          columnSpan: spanOf(cell, 'colspan'),
          rowSpan: spanOf(cell, 'rowspan'),
        }),
      ),
    };
  });
}

function spanOf(cell: HtmlElement, name: string): number {
  return Math.max(1, Math.min(Number.parseInt(attributeOf(cell, name), 10) || 1, MOST_SPAN));
}
