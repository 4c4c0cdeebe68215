import { readDocx } from '../../shared/docx/read/readDocx';
import { writeDocx } from '../../shared/docx/write/writeDocx';
import { PlanError } from '../../shared/errors';
import { type PlanDocument, parsePlanDocument } from '../../shared/schema/planDocument';
import { decodeText } from '../../shared/text/decodeText';
import type { ImportedPlan, NewId } from '../../shared/text/imported';
import { readHtml } from '../../shared/text/readHtml';
import { readText } from '../../shared/text/readText';
import { writeMarkdown } from '../../shared/text/writeMarkdown';
import { writeText } from '../../shared/text/writeText';

export interface ReadOptions {
  readonly fileName: string;
  readonly newId: NewId;
}

export interface WriteOptions {
  /** `plan` prints the plan alone, `official` with the letter that issues it. */
  readonly style: 'plan' | 'official';
  /** The time that a Word file's properties name. */
  readonly now: Date;
}

export type PlanReader = (bytes: Uint8Array, options: ReadOptions) => ImportedPlan | Promise<ImportedPlan>;
export type PlanWriter = (
  document: PlanDocument,
  options: WriteOptions,
) => Uint8Array | string | Promise<Uint8Array>;

/** What can be read, by extension. */
export const PLAN_READERS: Readonly<Record<string, PlanReader>> = {
  '.docx': readDocx,
  '.txt': (bytes, { newId }) => readText(decodeText(bytes), { newId }),
  '.html': readPage,
  '.htm': readPage,
  '.json': readJson,
};

/** What can be written, by extension. */
export const PLAN_WRITERS: Readonly<Record<string, PlanWriter>> = {
  '.docx': writeDocx,
  '.json': (document) => `${JSON.stringify(document, null, 1)}\n`,
  '.txt': writeText,
  '.md': writeMarkdown,
};

function readPage(bytes: Uint8Array, { newId }: ReadOptions): ImportedPlan {
  return readHtml(decodeText(bytes), { newId });
}

function readJson(bytes: Uint8Array, { fileName }: ReadOptions): ImportedPlan {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PlanError('broken-file', `${fileName} 不是完整的 JSON 文件，无法读取。`, { cause });
  }
  return { document: parsePlanDocument(value), losses: [] };
}
