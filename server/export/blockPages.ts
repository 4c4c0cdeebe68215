import { blockName, findBlockPlaces } from '../../shared/docx/write/blockNames';
import { writeDocx } from '../../shared/docx/write/writeDocx';
import { identify } from '../../shared/schema/identify';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { convertToPdf } from './convertWithOffice';
import { firstBodyPage } from './pageMap';
import { readDestinations } from './readDestinations';

/**
 * The printed pages of a plan's blocks in the style `plan`, by block id, for table cells by `row:column`. Laid out by LibreOffice: some seconds. Null
 * when the layout cannot be trusted. Rejects when the program fails.
 */
export async function findBlockPages(
  soffice: string,
  document: PlanDocument,
): Promise<ReadonlyMap<string, number> | null> {
  const identified = { ...document, body: identify(document.body) };
  const docx = await writeDocx(identified, { style: 'plan', now: new Date(0), plan: '-', forLayout: true });
  const pdf = await convertToPdf(soffice, docx);
  const bodyStart = firstBodyPage(pdf);
  if (bodyStart === null) return null;
  const pages = new Map<string, number>();
  for (const [name, page] of readDestinations(pdf)) {
    // The bookmark's name, as it is or as LibreOffice writes it, without the hash of the words behind it.
    const block = name.replace(/^5FG/, '_G').replace(/(?:_|5F)[0-9a-z]+$/, '');
    if (block.startsWith('_G') && !pages.has(block)) pages.set(block, page - bodyStart + 1);
  }
  return new Map(
    [...findBlockPlaces(readBody(identified)).values()].flatMap((place) => {
      const page = pages.get(blockName(place));
      const id = place.columnId === null ? place.blockId : `${place.blockId}:${place.columnId}`;
      return page === undefined ? [] : [[id, page] as const];
    }),
  );
}
