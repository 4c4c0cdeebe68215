import type { Loss } from '../../plan/plan';
import type { CoverLetter } from '../../schema/settings';
import { readImprintLine } from './imprint';
import { lineAt, type Part } from './part';

export interface FoundCoverLetter {
  readonly letter: CoverLetter;
  /** The index of the first part behind the letter. */
  readonly end: number;
  /** What belongs to the letter and is printed by the program itself. */
  readonly losses: readonly Loss[];
}

const FARTHEST_TITLE = 12;
const MOST_TITLE_LINES = 4;
/** 通  知, spread over its line. */
const SPREAD_ENDING = /(通|决|批)[\s\u3000]+(知|定|复)$/;
const TITLE = /^(.{0,40}?)(关于.*(?:印发|下发|发布|公布|转发|批转).*的?(?:通知|函|决定|批复))$/;
const TITLE_HEAD = /^(.{0,40}?)(关于.*(?:印发|下发|发布|公布|转发|批转)[^。]*)$/;
const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,12}\s*[〔[［（(【]\s*\d{4}\s*[〕\]］）)】]\s*第?\s*\d+\s*号$/u;
const DATE =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)$/;
/** What is printed at the foot of a letter's last page. */
const IMPRINT =
  /^(?:抄送|抄报|主送|分送)[：:]|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发?$|^[（(]?(?:联\s*系\s*人|联系电话|校对)[：:]/;
const PUBLICITY =
  /^[（(]\s*此件.*[）)]$|^此件(?:公开|主动|依申请|不|不予)[^。]{0,8}$|^[（(]?\s*(?:政府|政务)?(?:信息)?公开(?:选项|属性|类别|类型|方式|形式)[：:].*$|^[（(]\s*(?:主动公开|依申请公开|不予公开|公开发布)\s*[）)]$/;

/**
 * Reads the letter that issues a plan, when the text begins with one: issuing body, title (关于印发…的通知), document number,
 * addressees, text, signature, date, publicity. Returns null when there is none; lines before it that are none of these end the search.
 */
export function readCoverLetter(parts: readonly Part[]): FoundCoverLetter | null {
  const title = findTitle(parts);
  if (!title) return null;
  const before = parts
    .slice(0, title.index)
    .flatMap((part) => (part.type === 'line' ? [part.line.whole] : []));
  const number = before.find((text) => DOCUMENT_NUMBER.test(text)) ?? '';
  const names = before.filter((text) => text !== number);
  const opening = splitTitle(names, title);
  const letter = {
    issuer: opening.issuer,
    title: opening.title,
    documentNumber: number,
    addressees: '',
    body: '',
    signature: '',
    date: '',
    publicity: '',
    copies: '',
    printer: '',
    printedOn: '',
  };
  const losses: Loss[] = [];
  let index = title.end;
  for (; index < parts.length; index += 1) {
    const line = lineAt(parts, index);
    if (!line) break;
    const text = line.whole;
    if (letter.date && IMPRINT.test(text)) {
      const imprint = readImprintLine(text);
      if (imprint) Object.assign(letter, imprint);
      else losses.push({ text, reason: '版记里的这一行由公文版式生成，没有导入。' });
      continue;
    }
    if (letter.date && !PUBLICITY.test(text)) break;
    if (DOCUMENT_NUMBER.test(text) && !letter.documentNumber) letter.documentNumber = text;
    else if (DATE.test(text)) letter.date = text;
    else if (PUBLICITY.test(text)) letter.publicity = text;
    else if (!letter.addressees && !letter.body && /[：:]$/.test(text)) letter.addressees = text;
    else if (isSignature(parts, index)) letter.signature = append(letter.signature, text);
    else letter.body = append(letter.body, text);
  }
  return letter.date || letter.documentNumber ? { letter, end: index, losses } : null;
}

/** The issuing body, and the title with the body's name where the letter has a red head besides. */
function splitTitle(names: readonly string[], title: FoundTitle): { issuer: string; title: string } {
  const [head = '', ...above] = names;
  const isRedHead = above.length > 0 && head.replace(/文件$/, '') === above.join('');
  if (isRedHead) return { issuer: head, title: above.join('') + title.text };
  return { issuer: names.join('\n') || title.issuer, title: (head ? title.issuer : '') + title.text };
}

/** A short line without a sentence whose next lines lead to the date. */
function isSignature(parts: readonly Part[], index: number): boolean {
  for (let next = index; next < index + 4; next += 1) {
    const text = lineAt(parts, next)?.whole ?? '。';
    if (next > index && DATE.test(text)) return true;
    if (text.replace(/\s+/g, '').length > 30 || /[。；：，]/.test(text)) return false;
  }
  return false;
}

interface FoundTitle {
  readonly index: number;
  readonly end: number;
  readonly issuer: string;
  readonly text: string;
}

function findTitle(parts: readonly Part[]): FoundTitle | null {
  for (let index = 0; index < Math.min(parts.length, FARTHEST_TITLE); index += 1) {
    const line = lineAt(parts, index);
    if (!line || line.label || line.whole.length > 90) return null;
    let text = line.whole;
    for (let end = index + 1; end <= index + MOST_TITLE_LINES; end += 1) {
      const title = TITLE.exec(text.replace(SPREAD_ENDING, '$1$2'));
      if (title) return { index, end, issuer: title[1] ?? '', text: title[2] ?? '' };
      const next = TITLE_HEAD.test(text) ? lineAt(parts, end) : null;
      if (!next) break;
      text += next.whole;
    }
  }
  return null;
}

function append(text: string, line: string): string {
  return text ? `${text}\n${line}` : line;
}
