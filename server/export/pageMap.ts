import { BODY_START, nameBookmarks } from '../../shared/docx/write/bookmarks';
import type { DocumentStyle } from '../../shared/docx/write/composeSections';
import type { PageMap } from '../../shared/docx/write/pageMap';
import { identify } from '../../shared/schema/identify';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { readDestinations } from './readDestinations';

/**
 * The pages on which a PDF file shows the blocks of the plan it was made from, by block id. `style` is the one the Word file was
 * written in. Null when the layout cannot be trusted: no place is named in it, or the machine has no Chinese font.
 */
export function readPageMap(pdf: Uint8Array, document: PlanDocument, style: DocumentStyle): PageMap | null {
  const destinations = readDestinations(pdf);
  const pageOf = (name: string) => destinations.get(name) ?? destinations.get(libreOfficeName(name));
  const bodyStart = firstBodyPage(pdf);
  if (bodyStart === null) return null;
  // After a cover and contents the body starts with page 1; after a letter the numbers run on.
  const before = style === 'plan' ? bodyStart - 1 : 0;
  const names = nameBookmarks(readBody({ ...document, body: identify(document.body) }));
  return new Map(
    [...names.label, ...names.title].flatMap(([id, name]) => {
      const page = pageOf(name);
      return page === undefined ? [] : [[id, page - before] as const];
    }),
  );
}

/** The sheet on which the plan itself begins, behind cover and contents or the letter. Null when the layout cannot be trusted. */
export function firstBodyPage(pdf: Uint8Array): number | null {
  const destinations = readDestinations(pdf);
  const page = destinations.get(BODY_START) ?? destinations.get(libreOfficeName(BODY_START));
  return page === undefined || !hasChineseFont(pdf) ? null : page;
}

/** LibreOffice 7 writes other characters than letters and digits as their code, without the mark that PDF wants. */
function libreOfficeName(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, (character) =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'),
  );
}

/** The fonts that LibreOffice brings, none of which has Chinese characters. */
const LATIN_FONTS = /^(?:[A-Z]{6}\+)?(?:Liberation|DejaVu|OpenSymbol|Carlito|Caladea|Gentium|Linux)/;

function hasChineseFont(pdf: Uint8Array): boolean {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return [...text.matchAll(/\/FontName\s*\/([^\s/<>[\]()]+)/g)].some(
    ([, name]) => !LATIN_FONTS.test(name ?? ''),
  );
}
