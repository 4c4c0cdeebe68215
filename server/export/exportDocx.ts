import { type WriteDocxOptions, writeDocx } from '../../shared/docx/write/writeDocx';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { findSoffice } from './findSoffice';
import { computePageMap } from './pageMap';

export interface DocxExportOptions {
  /** The PATH variable, where LibreOffice is looked for. */
  readonly path: string;
  /** Told why page numbers are only estimated, when a layout was tried and failed. */
  readonly reportFailure: (cause: unknown) => void;
}

/** Writes a plan as a Word file. */
export type DocxExport = (
  document: PlanDocument,
  options: Omit<WriteDocxOptions, 'pageMap'>,
) => Promise<Uint8Array>;

/**
 * Makes the Word export of a server: with LibreOffice on the machine the contents and page references get the page numbers of
 * a real layout (some seconds, one layout at a time), without it estimated ones.
 */
export function createDocxExport({ path, reportFailure }: DocxExportOptions): DocxExport {
  let queue: Promise<unknown> = Promise.resolve();
  return async (document, options) => {
    const estimated = await writeDocx(document, options);
    const soffice = await findSoffice(path);
    if (soffice === null) return estimated;
    const layout = queue.then(() => computePageMap(soffice, document, options.style, estimated));
    queue = layout.catch(() => undefined);
    const pageMap = await layout.catch((cause) => {
      reportFailure(cause);
      return null;
    });
    return pageMap ? writeDocx(document, { ...options, pageMap }) : estimated;
  };
}
