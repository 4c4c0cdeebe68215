import { NAMESPACES } from './namespaces';
import { element, valueElement, xmlFile } from './xml';

/** word/settings.xml: page numbers differ on odd and even pages, and the file is laid out as Word 2013 and later do. */
export function writeDocumentSettings(): string {
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
      element('w:compat', {}, element('w:balanceSingleByteDoubleByteWidth'), compatibility),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}
