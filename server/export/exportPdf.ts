import type { WriteDocxOptions } from '../../shared/docx/write/writeDocx';
import { PlanError } from '../../shared/errors';
import type { PlanSource, PlanToWrite } from '../files/planSource';
import { convertToPdf } from './convertWithOffice';

type Options = Omit<WriteDocxOptions, 'pageMap'>;
type WordExport = (plan: PlanToWrite<Options>) => Promise<Uint8Array>;
type PdfExport = (source: PlanSource<Options>) => Promise<Uint8Array>;

/** How many files may wait; one is printed at a time. */
const LONGEST_QUEUE = 5;

/**
 * Prints a plan as PDF: its Word file with exact page numbers, through LibreOffice, one file at a time. Throws `PlanError('unavailable')` where there is no
 * LibreOffice, when too many wait, and when it fails.
 */
export function createPdfExport(soffice: string | null, writeDocx: WordExport): PdfExport {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (source) => {
    if (soffice === null)
      throw new PlanError(
        'unavailable',
        '服务器上没有安装 LibreOffice，不能生成 PDF。请在浏览器里选择“打印”，打印到 PDF 文件。',
      );
    if (waiting >= LONGEST_QUEUE) throw new PlanError('unavailable', '正在生成的 PDF 太多，请过一分钟再试。');
    waiting += 1;
    const printing = last
      .then(source)
      .then(writeDocx)
      .then((docx) => convertToPdf(soffice, docx))
      .finally(() => (waiting -= 1));
    last = printing.catch(() => {});
    try {
      return await printing;
    } catch (cause) {
      if (cause instanceof PlanError) throw cause;
      throw new PlanError(
        'unavailable',
        'PDF 没有生成：LibreOffice 没有完成排版。请稍后再试，或先导出 Word。',
        { cause },
      );
    }
  };
}
