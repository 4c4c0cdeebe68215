import { identify } from '../../schema/identify';
import { type PlanDocument, readBody } from '../../schema/planDocument';
import { composeSections, type DocumentStyle } from './composeSections';
import { createContext } from './createContext';
import type { ImageFiles } from './images';
import { OfficePackage } from './package';
import type { PageMap } from './pageMap';
import type { PrintedThread } from './reviewComments';
import { type PartOptions, writeParts } from './writeParts';

export interface WriteDocxOptions extends PartOptions {
  readonly style: DocumentStyle;
  /** Pages from a layout pass; without them they are estimated. */
  readonly pageMap?: PageMap;
  readonly images?: ImageFiles;
  /** Comments to print, in the order of Word's list; the marks in the plan say where they hang. */
  readonly threads?: readonly PrintedThread[];
}

/**
 * Writes a plan as a Word file in official typography (GB/T 9704-2012). Pure: the same plan and options give the same bytes.
 * Throws `PlanError('invalid-document')` when the body does not fit the schema.
 */
export async function writeDocx(document: PlanDocument, options: WriteDocxOptions): Promise<Uint8Array> {
  const body = readBody({ ...document, body: identify(document.body) });
  const context = createContext(body, document.settings, new OfficePackage(), options);
  return writeParts(
    context,
    (headings, footers) => composeSections(context, headings, footers, options.style),
    options,
  );
}
