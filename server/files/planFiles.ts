import type { Finding } from '../../shared/checks/finding';
import { createDocxExport } from '../export/exportDocx';
import { createPdfExport } from '../export/exportPdf';
import { OFFICE_FORMATS } from './detectFormat';
import { FileProcess } from './fileProcess';
import type { FileTasks, ReadPlan } from './fileTasks';
import { createOfficeReader } from './officeReader';
import type { WriteOptions } from './planFormats';
import type { PlanSource } from './planSource';

/** Reads and writes plan files away from those who write in plans. */
export interface PlanFiles {
  /** Whether Word files can have the page numbers of a real layout. */
  readonly exactPages: boolean;
  /** Throws like `FileProcess.run`; formats of other office programs need LibreOffice, else `PlanError('unknown-format')` says so. */
  read(file: FileTasks['read']['takes']): Promise<ReadPlan>;
  /** What a returned Word file brings; throws like `FileProcess.run`. */
  mergeReturned(takes: FileTasks['mergeReturned']['takes']): Promise<FileTasks['mergeReturned']['gives']>;
  /**
   * With `exactPages` a Word file takes some seconds, and where the layout fails its page numbers are estimated. `.pdf` is printed by LibreOffice;
   * `PlanError('unavailable')` where there is none.
   */
  write(
    source: PlanSource<WriteOptions>,
    extension: string,
    exactPages: boolean,
  ): Promise<Uint8Array | string>;
  /** What contradicts itself in a plan, by the program's lists and these additions; asked for when its turn has come. */
  check(source: () => Promise<FileTasks['check']['takes']>): Promise<readonly Finding[]>;
  /** The opinions in a Word file. */
  readOpinions(bytes: Uint8Array): Promise<FileTasks['readOpinions']['gives']>;
  /** 《征求意见采纳情况汇总表》 as a file. */
  writeAdoption(takes: FileTasks['writeAdoption']['takes']): Promise<Uint8Array>;
  close(): void;
}

export interface PlanFilesOptions {
  /** The LibreOffice program, or null where there is none. */
  readonly soffice: string | null;
  /** Told why exact page numbers were asked for and not given. */
  readonly reportFailure: (cause: unknown) => void;
}

export function createPlanFiles({ soffice, reportFailure }: PlanFilesOptions): PlanFiles {
  const files = new FileProcess();
  const write = (source: PlanSource<WriteOptions>, extension: string) =>
    files.run('write', async () => ({ extension, ...(await source()) }));
  const writeExactly =
    soffice === null
      ? null
      : createDocxExport({
          soffice,
          reportFailure,
          work: {
            write: async (source) => (await write(source, '.docx')) as Uint8Array,
            readPages: (pdf, document, style) => files.run('readPages', { pdf, document, style }),
          },
        });
  const convertOld = createOfficeReader(soffice);
  const printPdf = createPdfExport(soffice, async ({ document, options }) =>
    writeExactly
      ? writeExactly(async () => ({ document, options: { ...options, forLayout: true } }))
      : new Uint8Array(),
  );
  return {
    exactPages: soffice !== null,
    async read(file) {
      if (!OFFICE_FORMATS.includes(file.extension)) return files.run('read', file);
      const bytes = await convertOld(file);
      return files.run('read', { ...file, bytes, extension: '.docx' });
    },
    mergeReturned: (takes) => files.run('mergeReturned', takes),
    async write(source, extension, exactPages) {
      if (extension === '.pdf') return printPdf(source);
      if (extension === '.docx' && exactPages && writeExactly) return writeExactly(source);
      return write(source, extension);
    },
    readOpinions: (bytes) => files.run('readOpinions', { bytes }),
    writeAdoption: (takes) => files.run('writeAdoption', takes),
    check: (source) => files.run('check', source),
    close: () => files.close(),
  };
}
