import type { ChangeMode } from '../../shared/docx/read/trackedText';
import type { ImageFiles } from '../../shared/docx/write/images';
import type { PageMap } from '../../shared/docx/write/pageMap';
import type { PrintedThread } from '../../shared/docx/write/reviewComments';
import { PlanError } from '../../shared/errors';
import { embedPictures, takePictures } from '../../shared/images/embeddedPictures';
import { type PlanDocument, parsePlanDocument } from '../../shared/schema/planDocument';
import type { ImportedPlan, NewId } from '../../shared/text/imported';

export interface ReadOptions {
  readonly fileName: string;
  readonly newId: NewId;
  /** What becomes of tracked changes in a Word file; accepted unless told. */
  readonly changes?: ChangeMode | undefined;
}

export interface WriteOptions {
  /** `plan` prints the plan alone, `official` with the letter that issues it. */
  readonly style: 'plan' | 'official';
  /** The time that a Word file's properties name. */
  readonly now: Date;
  /** For a Word file: the pages of a layout; without them they are estimated. */
  readonly pageMap?: PageMap;
  /** For a Word file: comments to print. */
  readonly threads?: readonly PrintedThread[];
  /** For a Word file: `tracked` prints what was tracked and what the threads propose as tracked changes. */
  readonly changes?: 'tracked' | undefined;
  /** For a Word file: whether LibreOffice lays it out and nobody else opens it. */
  readonly forLayout?: boolean | undefined;
  /** For a Word file: the plan's id in the library, to which the file may come back. */
  readonly plan?: string;
  /** For a Word file: the pictures by their sources. */
  readonly images?: ImageFiles;
}

export type PlanReader = (bytes: Uint8Array, options: ReadOptions) => Promise<ImportedPlan>;
export type PlanWriter = (document: PlanDocument, options: WriteOptions) => Promise<Uint8Array | string>;

/** What can be read, by extension. Each reader is loaded when it is first used, so that a list of formats costs nothing. */
export const PLAN_READERS: Readonly<Record<string, PlanReader>> = {
  '.docx': async (bytes, options) =>
    (await import('../../shared/docx/read/readDocx')).readDocx(bytes, options),
  '.txt': async (bytes, options) =>
    (await import('../../shared/text/readText')).readText(await decode(bytes), options),
  '.md': async (bytes, options) =>
    (await import('../../shared/text/readText')).readText(await decode(bytes), {
      ...options,
      markdown: true,
    }),
  '.mht': readSavedPage,
  '.html': readPage,
  '.htm': readPage,
  '.json': readJson,
};

/** What can be written, by extension; loaded like the readers. */
export const PLAN_WRITERS: Readonly<Record<string, PlanWriter>> = {
  '.docx': writeWord,
  '.json': async (document, { images }) =>
    `${JSON.stringify(images ? embedPictures(document, images) : document, null, 1)}\n`,
  '.txt': async (document) => (await import('../../shared/text/writeText')).writeText(document),
  '.md': async (document) => (await import('../../shared/text/writeMarkdown')).writeMarkdown(document),
};

async function writeWord(document: PlanDocument, options: WriteOptions): Promise<Uint8Array> {
  const bytes = await (await import('../../shared/docx/write/writeDocx')).writeDocx(document, options);
  if (options.changes !== 'tracked') return bytes;
  return (await import('../../shared/docx/returned/sentChanges')).sealChanges(bytes);
}

async function readPage(bytes: Uint8Array, options: ReadOptions): Promise<ImportedPlan> {
  return (await import('../../shared/text/readHtml')).readHtml(await decode(bytes), options);
}

async function readSavedPage(bytes: Uint8Array, options: ReadOptions): Promise<ImportedPlan> {
  const page = (await import('../../shared/text/readMhtml')).readMhtml(bytes);
  if (page === null)
    throw new PlanError(
      'broken-file',
      '这份单个文件网页（.mht）里没有找到正文。请用 WPS 或 Word 打开，另存为 .docx 后重试。',
    );
  return (await import('../../shared/text/readHtml')).readHtml(page, options);
}

async function decode(bytes: Uint8Array): Promise<string> {
  return (await import('../../shared/text/decodeText')).decodeText(bytes);
}

async function readJson(bytes: Uint8Array, { fileName }: ReadOptions): Promise<ImportedPlan> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PlanError('broken-file', `${fileName} 不是完整的 JSON 文件，无法读取。`, { cause });
  }
  const { document, pictures } = takePictures(parsePlanDocument(value));
  return { document, losses: [], threads: [], pictures };
}
