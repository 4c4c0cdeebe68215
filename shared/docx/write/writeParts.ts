import { LOOK_PROPERTY, writeLook } from '../lookProperty';
import { stampBlockBookmarks } from './blockNames';
import { numberChanges } from './change';
import { addCommentParts } from './commentParts';
import type { WriteContext } from './context';
import { addCustomProperties } from './customProperties';
import { writeDocumentSettings } from './documentSettings';
import { chooseFonts, writeFontTable } from './fonts';
import { addFooters, type PageFooters } from './footers';
import { NAMESPACES } from './namespaces';
import type { CountedList } from './numbering';
import { addProperties } from './planProperties';
import { addReturnParts, PLAN_PROPERTY } from './returnParts';
import { renderSections, type Section } from './sections';
import { writeStyles } from './styles';
import { suitLibreOffice } from './suitLibreOffice';
import { element, xmlFile } from './xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a file says about itself. */
export interface PartOptions {
  /** The time that the file's properties name. */
  readonly now: Date;
  readonly creator?: string;
  /** The id of the plan in the library; then the file can be merged into it when it comes back edited. */
  readonly plan?: string;
}

/** Adds all parts of a Word file with these sections to the context's package; gives the bytes of the file. */
export function writeParts(
  context: WriteContext,
  compose: (headings: CountedList, footers: PageFooters) => readonly Section[],
  options: PartOptions,
): Uint8Array {
  const { office, settings } = context;
  office.relate('', 'officeDocument', 'word/document.xml');
  const relate = (type: string, file: string, content: string, contentType: string) => {
    office.relate('word/document.xml', type, file);
    office.add(`word/${file}`, content, `${MAIN}.${contentType}+xml`);
  };
  const headings = context.numbering.createHeadingList();
  const sections = compose(headings, addFooters(office));
  const body = element('w:document', NAMESPACES, element('w:body', {}, renderSections(sections)));
  const notes = context.footnotes?.isUsed ? context.footnotes.write(context) : '';
  const stamp = options.plan === undefined ? (xml: string) => xml : stampBlockBookmarks;
  const suit = (xml: string) => {
    const chosen = chooseFonts(xml, settings);
    return context.forLayout ? suitLibreOffice(chosen) : chosen;
  };
  const numbered = numberChanges([body, notes]).map(suit);
  const [documentXml = '', footnotesXml = ''] = numbered.map(stamp);
  office.add('word/document.xml', xmlFile(documentXml), `${MAIN}.document.main+xml`);
  if (notes) relate('footnotes', 'footnotes.xml', xmlFile(footnotesXml), 'footnotes');
  const styles = writeStyles(context.levels, settings.numberingScheme.length);
  relate('styles', 'styles.xml', suit(styles), 'styles');
  relate('numbering', 'numbering.xml', context.numbering.write(), 'numbering');
  relate('settings', 'settings.xml', writeDocumentSettings({ footnotes: notes !== '' }), 'settings');
  relate('fontTable', 'fontTable.xml', writeFontTable(settings), 'fontTable');
  addCommentParts(office, context.comments?.comments ?? []);
  addProperties(office, context.body, settings, options);
  addCustomProperties(office, { [PLAN_PROPERTY]: options.plan, [LOOK_PROPERTY]: writeLook(settings) });
  if (options.plan !== undefined) addReturnParts(office, options.plan, documentXml + footnotesXml);
  return office.zip();
}
