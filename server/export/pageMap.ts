import { BODY_START, nameBookmarks } from '../../shared/docx/write/bookmarks';
import { identify } from '../../shared/docx/write/identify';
import type { PageMap } from '../../shared/docx/write/pageMap';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { convertToPdf } from './convertToPdf';
import { readDestinations } from './readDestinations';

/**
 * The pages that LibreOffice lays a written plan out on, by block id. `document` is the plan that `docx` was written from;
 * `bodyStartsAnew` says that the body begins with page 1 after a cover and contents. Null when the PDF names no
 * places; rejects when the conversion fails.
 */
export async function computePageMap(
  soffice: string,
  document: PlanDocument,
  docx: Uint8Array,
  bodyStartsAnew: boolean,
): Promise<PageMap | null> {
  const destinations = readDestinations(await convertToPdf(soffice, docx));
  const names = nameBookmarks(readBody({ ...document, body: identify(document.body) }));
  const bodyStart = destinations.get(BODY_START);
  if (bodyStart === undefined) return null;
  const before = bodyStartsAnew ? bodyStart - 1 : 0;
  const pages = new Map<string, number>();
  for (const bookmarks of [names.label, names.title])
    for (const [id, name] of bookmarks) {
      const page = destinations.get(name);
      if (page !== undefined) pages.set(id, page - before);
    }
  return pages;
}
