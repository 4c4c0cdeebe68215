import type { PageMap } from '../../shared/docx/write/pageMap';
import { type WriteDocxOptions, writeDocx } from '../../shared/docx/write/writeDocx';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { convertToPdf } from './convertWithOffice';
import { readPageMap } from './pageMap';

/** The parts of an export that compute; the server does them in another process. */
export interface DocxWork {
  write(document: PlanDocument, options: WriteDocxOptions): Promise<Uint8Array>;
  /** See `readPageMap`. */
  readPages(
    pdf: Uint8Array,
    document: PlanDocument,
    style: WriteDocxOptions['style'],
  ): Promise<PageMap | null>;
}

export interface DocxExportOptions {
  /** The LibreOffice program. */
  readonly soffice: string;
  /** Told why page numbers are only estimated. */
  readonly reportFailure: (cause: unknown) => void;
  /** Done in this process unless told. */
  readonly work?: DocxWork;
}

/** Writes a plan as a Word file. */
export type DocxExport = (
  document: PlanDocument,
  options: Omit<WriteDocxOptions, 'pageMap'>,
) => Promise<Uint8Array>;

/** How many layouts may wait; whoever comes then gets estimated page numbers at once. */
const LONGEST_QUEUE = 5;

const OWN_WORK: DocxWork = {
  write: writeDocx,
  readPages: async (pdf, document, style) => readPageMap(pdf, document, style),
};

/**
 * Makes a Word export whose contents and page references have the page numbers of a real layout: some seconds a file, one layout
 * at a time. Where that fails the numbers are estimated.
 */
export function createDocxExport(given: DocxExportOptions): DocxExport {
  const { soffice, reportFailure, work = OWN_WORK } = given;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function layOut(document: PlanDocument, options: WriteDocxOptions) {
    if (waiting >= LONGEST_QUEUE) throw new Error('too many layouts wait');
    waiting += 1;
    const write = () => work.write(document, { ...options, forLayout: true });
    const layout = last
      .then(write)
      .then((docx) => convertToPdf(soffice, docx))
      .finally(() => (waiting -= 1));
    last = layout.catch(() => {});
    const pageMap = await work.readPages(await layout, document, options.style);
    if (!pageMap) throw new Error('the layout names no places, or the machine has no Chinese font');
    return pageMap;
  }

  return async (document, options) => {
    try {
      const pageMap = await layOut(document, options);
      return await work.write(document, { ...options, pageMap });
    } catch (cause) {
      reportFailure(cause);
      return work.write(document, options);
    }
  };
}
