import type { OfficePackage } from './package';
import { element, xmlFile } from './xml';

/** Names the part inside the file; any number will do. */
const ITEM = '{6B1E2C54-7E0B-4F0A-9C39-0C7A51D0F8A1}';
const RETURN_NAMESPACE = 'urn:gongni:returned';
/** The part that lists the blocks. */
export const BLOCK_LIST = 'customXml/item1.xml';
/** Where this part names the tracked changes that went out with the file. */
export const CHANGES_ATTRIBUTE = 'changes';
/** The custom property that names the plan. */
export const PLAN_PROPERTY = 'gongni-plan';

/** Adds what tells a file that comes back, beside its property, where it belongs: the blocks it had. */
export function addReturnParts(office: OfficePackage, plan: string, documentXml: string): void {
  const names = [...documentXml.matchAll(/w:name="(_G[0-9a-z]+_[0-9a-z]+)"/g)].map((match) => match[1]);
  office.relate('word/document.xml', 'customXml', '../customXml/item1.xml');
  office.add(BLOCK_LIST, xmlFile(element('blocks', { xmlns: RETURN_NAMESPACE, plan }, names.join(' '))));
  office.relate(BLOCK_LIST, 'customXmlProps', 'itemProps1.xml');
  const store = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  const references = element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': RETURN_NAMESPACE }));
  office.add(
    'customXml/itemProps1.xml',
    xmlFile(element('ds:datastoreItem', { 'ds:itemID': ITEM, 'xmlns:ds': store }, references)),
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  );
}
