import { identify } from '../../schema/identify';
import { type PlanDocument, readBody, readMarkedBody } from '../../schema/planDocument';
import { composeSections, type DocumentStyle } from './composeSections';
import type { WriteContext } from './context';
import { createContext } from './createContext';
import type { ImageFiles } from './images';
import { OfficePackage } from './package';
import type { PageMap } from './pageMap';
import type { PrintedThread } from './reviewComments';
import { trackReview } from './trackReview';
import { type PartOptions, writeParts } from './writeParts';

export interface WriteDocxOptions extends PartOptions {
  readonly style: DocumentStyle;
  /** Pages from a layout pass; without them they are estimated. */
  readonly pageMap?: PageMap;
  readonly images?: ImageFiles;
  /** Comments to print, in the order of Word's list; the marks in the plan say where they hang. */
  readonly threads?: readonly PrintedThread[];
  /** `tracked` prints what was tracked in the plan and what its threads propose as tracked changes of Word; else what was tracked counts as accepted. */
  readonly changes?: 'tracked' | undefined;
  /**
   * Whether LibreOffice lays the file out and nobody else opens it: see `suitLibreOffice`. Note marks are plain text then, since it breaks lines inside fields where no
   * line may begin.
   */
  readonly forLayout?: boolean | undefined;
}

/**
 * Writes a plan as a Word file in official typography (GB/T 9704-2012). Pure: the same plan and options give the same bytes.
 * Throws `PlanError('invalid-document')` when the body does not fit the schema.
 */
export async function writeDocx(document: PlanDocument, options: WriteDocxOptions): Promise<Uint8Array> {
  const identified = { ...document, body: identify(document.body) };
  const context =
    options.changes === 'tracked' ? reviewContext(identified, options) : plainContext(identified, options);
  return writeParts(
    context,
    (headings, footers) => composeSections(context, headings, footers, options.style),
    options,
  );
}

function plainContext(document: PlanDocument, options: WriteDocxOptions): WriteContext {
  return createContext(readBody(document), document.settings, new OfficePackage(), options);
}

function reviewContext(document: PlanDocument, options: WriteDocxOptions): WriteContext {
  const { body, anchors, changes, threads } = trackReview(readMarkedBody(document), options.threads ?? []);
  const anchored = { ...options, threads, anchors };
  return { ...createContext(body, document.settings, new OfficePackage(), anchored), changes };
}
