import { childValue, findChild, isOn, type XmlElement } from './xml';

/** What a paragraph style says, with what it inherits; `size` is in points, `outlineLevel` from 0. */
export interface ParagraphStyle {
  readonly name: string;
  readonly outlineLevel: number | null;
  readonly numberingId: string | null;
  readonly numberingLevel: number | null;
  readonly bold: boolean | null;
  readonly size: number | null;
  readonly align: string | null;
}

export type ParagraphStyles = (styleId: string | null) => ParagraphStyle;

const NONE: ParagraphStyle = {
  name: '',
  outlineLevel: null,
  numberingId: null,
  numberingLevel: null,
  bold: null,
  size: null,
  align: null,
};

/** Reads styles.xml; asks for a style by id (null: the default one) and gets it with its basis resolved. */
export function readStyles(root: XmlElement | null): ParagraphStyles {
  const elements = new Map<string, XmlElement>();
  let fallback: string | null = null;
  for (const style of root?.children ?? []) {
    if (style.name !== 'style' || style.attributes.type !== 'paragraph' || !style.attributes.styleId)
      continue;
    elements.set(style.attributes.styleId, style);
    if (style.attributes.default === '1') fallback = style.attributes.styleId;
  }
  const resolved = new Map<string, ParagraphStyle>();
  const resolve = (id: string): ParagraphStyle => {
    const chain: string[] = [];
    const met = new Set<string>();
    let basis: string | null = id;
    // From the style to what it is based on: a loop, or a basis that is known, ends the way.
    while (basis !== null && elements.has(basis) && !met.has(basis) && !resolved.has(basis)) {
      chain.push(basis);
      met.add(basis);
      basis = childValue(elements.get(basis) as XmlElement, 'basedOn');
    }
    let style = (basis !== null && resolved.get(basis)) || NONE;
    for (const each of chain.reverse()) {
      style = merge(style, readStyle(elements.get(each) as XmlElement));
      resolved.set(each, style);
    }
    return style;
  };
  return (id) => {
    const wanted = id ?? fallback;
    return wanted ? resolve(wanted) : NONE;
  };
}

function readStyle(element: XmlElement): ParagraphStyle {
  const paragraph = findChild(element, 'pPr');
  const run = findChild(element, 'rPr');
  const numbering = findChild(paragraph, 'numPr');
  const size = childValue(run, 'sz');
  return {
    name: childValue(element, 'name') ?? '',
    outlineLevel: toNumber(childValue(paragraph, 'outlineLvl')),
    numberingId: childValue(numbering, 'numId'),
    numberingLevel: toNumber(childValue(numbering, 'ilvl')),
    bold: isOn(run, 'b'),
    size: size === null ? null : Number(size) / 2,
    align: childValue(paragraph, 'jc'),
  };
}

function merge(basis: ParagraphStyle, own: ParagraphStyle): ParagraphStyle {
  return {
    name: own.name,
    outlineLevel: own.outlineLevel ?? basis.outlineLevel,
    numberingId: own.numberingId ?? basis.numberingId,
    numberingLevel: own.numberingLevel ?? basis.numberingLevel,
    bold: own.bold ?? basis.bold,
    size: own.size ?? basis.size,
    align: own.align ?? basis.align,
  };
}

function toNumber(text: string | null): number | null {
  if (text === null) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
