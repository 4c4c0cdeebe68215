import { element, escapeXml, xmlFile } from './xml';

/** What the file says about itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly now: Date;
}

/** docProps/core.xml. */
export function writeCoreProperties({ title, subject, keywords, creator, now }: DocumentProperties): string {
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z');
  const text = (name: string, content: string) => element(name, {}, escapeXml(content));
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', title),
      text('dc:subject', subject),
      text('dc:creator', creator),
      text('cp:keywords', keywords),
      text('cp:lastModifiedBy', creator),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  );
}

/** docProps/app.xml. */
export function writeApplicationProperties(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return xmlFile(element('Properties', { xmlns: namespace }, element('Application', {}, 'Gongni')));
}
