import { identify } from '../../schema/identify';
import { type PlanDocument, readBody } from '../../schema/planDocument';
import { composeSections, type DocumentStyle } from './composeSections';
import { createContext } from './createContext';
import { writeDocumentSettings } from './documentSettings';
import { writeFontTable } from './fonts';
import { addFooters } from './footers';

import type { ImageFiles } from './images';
import { NAMESPACES } from './namespaces';
import { OfficePackage } from './package';
import type { PageMap } from './pageMap';
import { addProperties } from './planProperties';
import { renderSections } from './sections';
import { writeStyles } from './styles';
import { element, xmlFile } from './xml';

export interface WriteDocxOptions {
  readonly style: DocumentStyle;
  /** The time that the file's properties name. */
  readonly now: Date;
  /** Pages from a layout pass; without them they are estimated. */
  readonly pageMap?: PageMap;
  readonly images?: ImageFiles;
  readonly creator?: string;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * Writes a plan as a Word file in official typography (GB/T 9704-2012). Pure: the same plan and options give the same bytes.
 * Throws `PlanError('invalid-document')` when the body does not fit the schema.
 */
export async function writeDocx(document: PlanDocument, options: WriteDocxOptions): Promise<Uint8Array> {
  const office = new OfficePackage();
  const body = readBody({ ...document, body: identify(document.body) });
  office.relate('', 'officeDocument', 'word/document.xml');
  const context = createContext(body, document.settings, office, options);
  const relate = (type: string, file: string, content: string, contentType: string) => {
    office.relate('word/document.xml', type, file);
    office.add(`word/${file}`, content, `${MAIN}.${contentType}+xml`);
  };
  const headings = context.numbering.createHeadingList();
  const sections = composeSections(context, headings, addFooters(office), options.style);
  const documentXml = element('w:document', NAMESPACES, element('w:body', {}, renderSections(sections)));
  office.add('word/document.xml', xmlFile(documentXml), `${MAIN}.document.main+xml`);
  relate(
    'styles',
    'styles.xml',
    writeStyles(context.levels, document.settings.numberingScheme.length),
    'styles',
  );
  relate('numbering', 'numbering.xml', context.numbering.write(), 'numbering');
  relate('settings', 'settings.xml', writeDocumentSettings(), 'settings');
  relate('fontTable', 'fontTable.xml', writeFontTable(), 'fontTable');
  addProperties(office, body, document.settings, options);
  return office.zip();
}
