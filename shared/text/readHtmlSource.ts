import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph, SourceRun } from './source';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;
type Style = Omit<SourceRun, 'text' | 'note'>;

/** No words for readers. */
const IGNORED = new Set(['script', 'style', 'template', 'head', 'svg', 'input']);
/** What a page offers to whoever reads it; its words are reported. */
const TOOLS = new Set(['nav', 'noscript', 'iframe', 'select', 'button', 'textarea']);
const TOOL_WORDS = '网页的导航、按钮和选项没有导入';
/** Hidden words as long as this are the text itself, which a script of the page would show. */
const LEAST_TEXT = 400;
const HIDDEN_WORDS = '网页里隐藏的文字没有导入';
const BLOCKS = new Set([
  'form',
  'fieldset',
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
 * Reads a web page or clipboard HTML into blocks: paragraphs, headings with their level, counted lists, tables with their captions and spans. Scripts
 * and styles are no text; navigation, hidden words and pictures are reported as losses.
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

type Hints = Pick<SourceParagraph, 'outlineLevel' | 'align' | 'numbering'>;
type Lose = (text: string, reason: string) => void;

function readBlocks(nodes: readonly HtmlNode[], lose: Lose, outer: number): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let runs: SourceRun[] = [];
  const flush = (hints: Hints = {}) => {
    const tidy = tidyRuns(runs);
    if (tidy.length > 0) blocks.push({ type: 'paragraph', runs: tidy, ...hints });
    runs = [];
  };
  const visit = (node: HtmlNode, style: Style, depth: number): void => {
    if (node.nodeName === '#text') {
      runs.push({
        text: readWords(node as DefaultTreeAdapterTypes.TextNode),
        ...style,
      });
      return;
    }
    if (!isElement(node) || IGNORED.has(node.tagName)) return;
    const isTool = TOOLS.has(node.tagName);
    if (isTool || isHidden(node)) {
      const words = textInside(node).trim();
      if (isTool || words.length < LEAST_TEXT) {
        if (words) lose(words, isTool ? TOOL_WORDS : HIDDEN_WORDS);
        return;
      }
    }
    if (depth > DEEPEST) {
      runs.push({ text: textInside(node), ...style });
      return;
    }
    if (node.tagName === 'br') runs.push({ text: '\n', ...style });
    else if (node.tagName === 'img') lose(attributeOf(node, 'alt'), '图片没有导入');
    else if (node.tagName === 'table') {
      flush();
      for (const caption of node.childNodes) if (caption.nodeName === 'caption') visit(caption, style, depth);
      blocks.push({ type: 'table', rows: readRows(node, lose, depth) });
    } else if (BLOCKS.has(node.tagName)) {
      flush();
      const start = blocks.length;
      for (const child of node.childNodes) visit(child, style, depth + 1);
      flush(hintsOf(node));
      numberFirst(blocks, start, numberingOf(node));
    } else {
      const inner = { ...style, ...styleOf(node) };
      for (const child of node.childNodes) visit(child, inner, depth + 1);
    }
  };
  for (const node of nodes) visit(node, {}, outer);
  flush();
  return blocks;
}

/** A list's number belongs to the first paragraph in its item. */
function numberFirst(blocks: SourceBlock[], start: number, hint: Pick<Hints, 'numbering'>): void {
  const first = blocks[start];
  if (hint.numbering && first?.type === 'paragraph' && !first.numbering)
    blocks[start] = { ...first, ...hint };
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

/** How LibreOffice and Word mark the count before a note, and Word its mark. */
const NOTE_SIGN = /(?:^|\s)(?:sdfootnotesym|sdendnotesym|MsoFootnoteReference|MsoEndnoteReference)(?:\s|$)/;

function styleOf(element: HtmlElement): Style {
  const { tagName } = element;
  if (tagName === 'sup' || NOTE_SIGN.test(attributeOf(element, 'class'))) return { raised: true };
  if (tagName === 'b' || tagName === 'strong') return { bold: true };
  if (tagName === 'i' || tagName === 'em') return { italic: true };
  return tagName === 'u' ? { underline: true } : {};
}

function hintsOf(element: HtmlElement): Hints {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const align =
    /text-align:\s*(left|center|right)/.exec(attributeOf(element, 'style'))?.[1] ??
    attributeOf(element, 'align');
  return {
    ...(level && { outlineLevel: Number(level) }),
    ...numberingOf(element),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
  };
}

/** The number that a browser prints before an item of a counted list. */
function numberingOf(element: HtmlElement): Pick<Hints, 'numbering'> {
  const list = element.tagName === 'li' ? element.parentNode : null;
  if (list?.nodeName !== 'ol' || attributeOf(list as HtmlElement, 'type').replace('1', '') !== '') return {};
  const count = countOf(element, list as HtmlElement);
  return { numbering: { label: `${count}.`, level: 0, list: { count, depth: listsAround(element) } } };
}

/** How many counted lists an element is in. */
function listsAround(element: HtmlElement): number {
  const { parentNode } = element;
  if (!parentNode || !('tagName' in parentNode)) return 0;
  return (parentNode.nodeName === 'ol' ? 1 : 0) + listsAround(parentNode);
}

const COUNTS = new WeakMap<HtmlElement, ReadonlyMap<HtmlNode, number>>();

/** The count of an item of a list; an item may say its own, from which the next ones go on. */
function countOf(item: HtmlElement, list: HtmlElement): number {
  let counts = COUNTS.get(list);
  if (!counts) {
    let next = Number.parseInt(attributeOf(list, 'start'), 10) || 1;
    counts = new Map(
      list.childNodes
        .filter((child): child is HtmlElement => child.nodeName === 'li')
        .map((each) => {
          const count = Number.parseInt(attributeOf(each, 'value'), 10) || next;
          next = count + 1;
          return [each, count];
        }),
    );
    COUNTS.set(list, counts);
  }
  return counts.get(item) ?? 1;
}

function isHidden(element: HtmlElement): boolean {
  return /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(attributeOf(element, 'style'));
}

/** The words of a text node; only in preformatted text its lines are lines. */
function readWords({ value, parentNode }: DefaultTreeAdapterTypes.TextNode): string {
  const isPreformatted = parentNode?.nodeName === 'pre';
  return isPreformatted ? value.replace(/\r\n?/g, '\n') : value.replace(/[ \t\r\n\f]+/g, ' ');
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
