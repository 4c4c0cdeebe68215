import type { Qualifier, Quantity } from './quantity';
import { isMeasuredNoun, isUnit, SCALES, splitScale } from './units';

/** What stands before a number. 以上 and 不少于 include the number, 超过 does not (Civil Code, article 1259). */
const BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:>=|≥|≧|⩾|不少于|不低于|不小于|至少|最少)/, 'atLeast'],
  [/^(?:<=|≤|≦|⩽|不超过|不高于|不多于|不大于|至多|最多|控制在(?=.*(?:以内|以下)))/, 'atMost'],
  [/^(?:>|超过|超|多于|高于|大于)/, 'moreThan'],
  [/^(?:<|不足|不满|低于|少于|小于)/, 'lessThan'],
  [/^(?:大约|约|近|≈)/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:及以上|以上|\+)$/, 'atLeast'],
  [/(?:及以下|以下|以内|之内)$/, 'atMost'],
  [/(?:左右|上下)$/, 'about'],
];
const REACHES = /^(?:达到|达|提高到|提升到|提高至|提升至|增加到|增至|保持在|稳定在|保持)/;
/** What a table adds to a value: ① or * for a note below it, ↑, （含） for the bound itself. */
const ADDED = /[①-⑳*＊※↑↓]+$|(?<=[\d%％])\s*[[〔［]\d{1,2}[\]〕］]$|[（(]含(?:本数)?[）)]/g;
const REMARK = /(?<=.)\([^()]*\)$/;
const NUMBER = /^([+-]?\d+(?:\.\d+)?)(%|‰)?(.*)$/;
const RANGE = /(?<=[\d%‰\p{Script=Han}])[-—–~～〜∼至到]+(?=\d)/u;

/**
 * Reads a value as plans write it (SPEC QTY-1 … QTY-6). `unit` is the row's or column's unit, null when the table names none;
 * a unit in the text itself wins only where the table's cannot be converted. Never throws: what is no number has `number` null.
 */
export function parseQuantity(text: string, unit: string | null): Quantity {
  const nothing: Quantity = { text, number: null, unit, qualifier: null, upper: null, others: [] };
  const { body, qualifier } = readQualifier(simplify(text));
  const separator = body.includes('/') && !/\/\D/.test(body) ? '/' : RANGE;
  const parts = body.split(separator).map(readPart);
  const [first, ...rest] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.includes(null) || (separator !== '/' && parts.length > 2)) return nothing;
  const inUnit = (part: NumberPart) => convert(part.number, part.written || last.written, unit);
  const { number, unit: ownUnit } = inUnit(first);
  const others = rest.map((part) => inUnit(part as NumberPart).number);
  const found = { ...nothing, number, unit: ownUnit };
  if (others.length === 0) return { ...found, qualifier };
  if (separator === '/') return { ...found, qualifier: qualifier ?? 'list', others };
  return { ...found, qualifier: 'range', upper: others[0] ?? null };
}

interface NumberPart {
  readonly number: number;
  /** The unit that stands at the number, '' when none does. */
  readonly written: string;
}

function simplify(text: string): string {
  return text
    .trim()
    .replace(ADDED, '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '')
    .replace(/[﹥＞〉]/g, '>')
    .replace(/[﹤＜〈]/g, '<')
    .replace(/[−－]/g, '-')
    .replace(/m2/g, '平方米')
    .replace(/^[〔[(【](.*)[〕\])】]$/, '$1');
}

function readQualifier(text: string): { body: string; qualifier: Qualifier | null } {
  let body = text.replace(REMARK, '').replace(REACHES, '');
  let qualifier: Qualifier | null = null;
  const take = (patterns: readonly (readonly [RegExp, Qualifier])[]) => {
    const found = patterns.find(([pattern]) => pattern.test(body));
    if (!found) return;
    body = body.replace(found[0], '');
    qualifier ??= found[1];
  };
  take(BEFORE);
  take(AFTER);
  return { body: body.replace(REACHES, ''), qualifier };
}

function readPart(text: string): NumberPart | null {
  const found = NUMBER.exec(text);
  if (!found) return null;
  const [, digits = '', sign = '', rest = ''] = found;
  if (sign && rest) return null;
  if (/^(?:19|20)\d\d$/.test(digits) && rest.startsWith('年')) return null;
  if (rest && !Object.hasOwn(SCALES, rest) && !isMeasuredNoun(rest) && !isUnit(rest)) return null;
  return { number: Number(digits), written: sign || rest };
}

function convert(
  number: number,
  written: string,
  unit: string | null,
): { number: number; unit: string | null } {
  if (!written) return { number, unit };
  const own = splitScale(written);
  const table = splitScale(unit ?? '');
  const comparable = own.measure === '' || table.measure === '' || own.measure.startsWith(table.measure);
  if (unit === null || !comparable) return { number: clean(number * own.scale), unit: own.measure || unit };
  return { number: clean((number * own.scale) / table.scale), unit };
}

/** Takes back what binary fractions add: 1.63 × 10000 is 16300. */
function clean(number: number): number {
  return Number(number.toPrecision(12));
}
