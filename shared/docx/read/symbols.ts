import type { XmlElement } from './xml';

/** Characters of Wingdings, Wingdings 2 and Symbol that stand in Chinese documents, by code without the private area. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  112: '□',
  113: '□',
  114: '□',
  116: '◆',
  117: '◆',
  118: '◆',
  119: '◆',
  158: '·',
  159: '•',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  232: '→',
  240: '⇒',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  151: '●',
  152: '○',
  162: '■',
  163: '□',
};
const SYMBOL: Readonly<Record<number, string>> = {
  45: '−',
  97: 'α',
  98: 'β',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  163: '≤',
  176: '°',
  183: '·',
  184: '÷',
  185: '≠',
  187: '≈',
  83: 'Σ',
  87: 'Ω',
  109: 'μ',
  112: 'π',
  222: '⇒',
  174: '→',
};

/** The character of a w:sym (ECMA-376 part 1, 17.3.3.30), '' for a broken one; unknown ones of picture fonts are ●. */
export function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (!(code > 0x1f && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '';
  const small = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const font = (attributes.font ?? '').toLowerCase();
  if (font === 'wingdings') return WINGDINGS[small] ?? '●';
  if (font === 'wingdings 2') return WINGDINGS_2[small] ?? '●';
  if (font === 'symbol') return SYMBOL[small] ?? String.fromCodePoint(small);
  return String.fromCodePoint(small);
}

/** What an EQ field prints where Word uses it for a character in a circle, `eq \o\ac(○,3)`; null for other fields. */
export function readEnclosed(code: string): string | null {
  const match = /^\s*eq\s+\\o\s*\\?\w*\s*\(\s*[○□△◇]?\s*[,，;；]\s*([^)]*)\)/i.exec(code);
  if (!match) return null;
  const inner = (match[1] ?? '').trim();
  const count = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  if (count >= 1 && count <= 20) return String.fromCodePoint(0x2460 + count - 1);
  if (count >= 21 && count <= 35) return String.fromCodePoint(0x3251 + count - 21);
  return inner;
}
