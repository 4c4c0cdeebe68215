import type { PageMap } from '../../shared/docx/write/pageMap';
import { type WriteDocxOptions, writeDocx } from '../../shared/docx/write/writeDocx';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { PlanSource } from '../files/planSource';
import { convertToPdf } from './convertWithOffice';
import { readPageMap } from './pageMap';

/** The parts of an export that compute; the server does them in another process. */
export interface DocxWork {
  write(source: PlanSource<WriteDocxOptions>): Promise<Uint8Array>;
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
export type DocxExport = (source: PlanSource<Omit<WriteDocxOptions, 'pageMap'>>) => Promise<Uint8Array>;

/** How many layouts may wait; whoever comes then gets estimated page numbers at once. */
const LONGEST_QUEUE = 5;

const OWN_WORK: DocxWork = {
  write: async (source) => {
    const { document, options } = await source();
    return writeDocx(document, options);
  },
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

  async function layOut(source: PlanSource<WriteDocxOptions>) {
    const { document, options } = await source();
    const docx = await work.write(async () => ({ document, options: { ...options, forLayout: true } }));
    return { document, options, pdf: await convertToPdf(soffice, docx) };
  }

  async function layOutInTurn(source: PlanSource<WriteDocxOptions>) {
    if (waiting >= LONGEST_QUEUE) throw new Error('too many layouts wait');
    waiting += 1;
    const layout = last.then(() => layOut(source)).finally(() => (waiting -= 1));
    last = layout.catch(() => {});
    const { document, options, pdf } = await layout;
    const pageMap = await work.readPages(pdf, document, options.style);
    if (!pageMap) throw new Error('the layout names no places, or the machine has no Chinese font');
    return { document, options: { ...options, pageMap } };
  }

  return async (source) => {
    try {
      const plan = await layOutInTurn(source);
      return await work.write(async () => plan);
    } catch (cause) {
      reportFailure(cause);
      return work.write(source);
    }
  };
}
