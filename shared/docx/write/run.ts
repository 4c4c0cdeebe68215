import { type FontName, fontSlots } from './fonts';
import { element, escapeXml, valueElement } from './xml';

/** How a run looks where it differs from its paragraph's style. `size` is in half points. */
export interface RunFormat {
  readonly style?: string;
  readonly font?: FontName;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly language?: string;
}

/** Characters that Latin and Chinese fonts share: without a hint Word would take the Latin font for them. */
const SHARED_CHARACTERS = /[‘’“”—–…·×①-⓿※→↑↓℃‰≥≤±]/;

const onOff = (name: string, value: boolean | undefined) =>
  value === undefined ? '' : value ? element(name) : valueElement(name, '0');

/** The children of `w:rPr` in the order the schema asks for, or '' for a run like its style. `change` marks the end of a paragraph. */
export function runProperties(format: RunFormat, hint = false, change = ''): string {
  const fonts = format.font
    ? fontSlots(format.font, hint)
    : hint
      ? element('w:rFonts', { 'w:hint': 'eastAsia' })
      : '';
  const content =
    change +
    (format.style ? valueElement('w:rStyle', format.style) : '') +
    fonts +
    onOff('w:b', format.bold) +
    onOff('w:bCs', format.bold) +
    onOff('w:i', format.italic) +
    onOff('w:strike', format.strike) +
    (format.color ? valueElement('w:color', format.color) : '') +
    (format.size ? valueElement('w:sz', format.size) + valueElement('w:szCs', format.size) : '') +
    (format.underline ? valueElement('w:u', 'single') : '') +
    (format.language ? element('w:lang', { 'w:val': format.language }) : '');
  return content && element('w:rPr', {}, content);
}

/** A run of text; line feeds become line breaks, tabs become tabs. */
export function run(text: string, format: RunFormat = {}): string {
  if (text === '') return '';
  const pieces = text.split(/(\n|\t)/).map((piece) => {
    if (piece === '\n') return element('w:br');
    if (piece === '\t') return element('w:tab');
    return piece && element('w:t', { 'xml:space': 'preserve' }, escapeXml(piece));
  });
  return element('w:r', {}, runProperties(format, SHARED_CHARACTERS.test(text)), ...pieces);
}
