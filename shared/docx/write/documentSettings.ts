import { NAMESPACES } from './namespaces';
import { element, valueElement, xmlFile } from './xml';

/** Characters that may not stand at the end (`After`) or the start (`Before`) of a line. */
function noLineBreaks(side: 'After' | 'Before', characters: string): string {
  return element(`w:noLineBreaks${side}`, { 'w:lang': 'zh-CN', 'w:val': characters });
}

/** Footnotes are numbered ①②③ and their parting lines stand in the part of the notes. */
const FOOTNOTE_SETTINGS = element(
  'w:footnotePr',
  {},
  valueElement('w:numFmt', 'decimalEnclosedCircleChinese'),
  element('w:footnote', { 'w:id': 0 }),
  element('w:footnote', { 'w:id': 1 }),
);

/** word/settings.xml: page numbers differ on odd and even pages, and the file is laid out as Word 2013 and later do. */
export function writeDocumentSettings({ footnotes }: { readonly footnotes: boolean }): string {
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return xmlFile(
    element(
      'w:settings',
      { 'xmlns:w': NAMESPACES['xmlns:w'] },
      element('w:zoom', { 'w:percent': 100 }),
      valueElement('w:defaultTabStop', 420),
      element('w:evenAndOddHeaders'),
      valueElement('w:drawingGridVerticalSpacing', 579),
      valueElement('w:characterSpacingControl', 'doNotCompress'),
      noLineBreaks('After', '“‘（《〈「『【〔［｛￥$([{'),
      noLineBreaks('Before', '”’）》〉」』】〕］｝。，、；：？！…—％%℃‰·)]},.;:?!'),
      footnotes ? FOOTNOTE_SETTINGS : '',
      element('w:compat', {}, element('w:balanceSingleByteDoubleByteWidth'), compatibility),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}
