/** What was copied from Word, WPS or a web page, without what these put round its words. */
export interface ClipboardPage {
  /** As a page whose lists are lists: for the ordinary paste. */
  readonly html: string;
  /** As a page whose list items begin with ●: for reading structure. */
  readonly marked: string;
}

const MARK = '●';
/** A sign of a list, also a letter that a font of signs (Wingdings) draws as one; numbers are none. */
const SIGN = /^[^\d①-⑳一二三四五六七八九十]$/u;
const IGNORED = /mso-list\s*:\s*ignore/i;
const LIST_WORDS = 'p, h1, h2, h3, h4, h5, h6, li, div';
/** Blanks that stand for an indent. */
const INDENT = /^[\s\u3000\u00a0]+/;

/** The page's own rules would have a say in what is only read here. */
const STYLE_SHEETS = /<style[\s\S]*?<\/style\s*>/gi;

/**
 * Reads clipboard HTML: the signs that Word and WPS write before items become lists, their numbers stay without the blanks behind them, blanks that
 * stand for an indent and paragraphs without content go.
 */
export function readClipboard(html: string): ClipboardPage {
  const page = new DOMParser().parseFromString(html.replace(STYLE_SHEETS, ''), 'text/html');
  const items = readListSigns(page);
  for (const block of page.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6')) trimIndent(block);
  for (const block of page.querySelectorAll('p')) if (isEmpty(block)) block.remove();
  const marked = page.cloneNode(true) as Document;
  for (const item of marked.querySelectorAll(`[${ITEM}], ul > li`)) (firstBlock(item) ?? item).prepend(MARK);
  joinItems(items);
  return { html: page.body.innerHTML, marked: marked.body.innerHTML };
}

const ITEM = 'data-list-item';

/** Takes the signs of lists out; gives the paragraphs that had them. */
function readListSigns(page: Document): readonly Element[] {
  const items: Element[] = [];
  for (const label of page.querySelectorAll('span[style*="mso-list" i]')) {
    if (!IGNORED.test(label.getAttribute('style') ?? '')) continue;
    const words = (label.textContent ?? '').replace(/[\s\u00a0]+/g, '');
    const block = label.closest(LIST_WORDS);
    if (block && SIGN.test(words)) {
      label.remove();
      block.setAttribute(ITEM, '');
      items.push(block);
    } else label.textContent = words;
  }
  return items;
}

/** Makes lists of paragraphs that were items of one. */
function joinItems(items: readonly Element[]): void {
  let list: Element | null = null;
  for (const item of items) {
    const line = item.ownerDocument.createElement('li');
    if (!list || list !== item.previousElementSibling) {
      list = item.ownerDocument.createElement('ul');
      item.before(list);
    }
    list.append(line);
    line.append(item);
    item.removeAttribute(ITEM);
  }
}

function firstBlock(item: Element): Element | null {
  const { firstElementChild } = item;
  return firstElementChild?.matches(LIST_WORDS) ? firstElementChild : null;
}

function trimIndent(block: Element): void {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const words = text.nodeValue ?? '';
    text.nodeValue = words.replace(INDENT, '');
    if (text.nodeValue !== '') return;
  }
}

function isEmpty(block: Element): boolean {
  return (
    (block.textContent ?? '').replace(INDENT, '') === '' && !block.querySelector('img, table, svg, math')
  );
}
