import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { PlanError } from '../../shared/errors';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { ImportedPlan } from '../../shared/text/imported';
import { reportThreads } from '../../shared/text/reportThreads';
import { detectFormat, OFFICE_FORMATS, OTHER_NAMES } from '../files/detectFormat';
import { createOfficeReader } from '../files/officeReader';
import { PLAN_READERS, PLAN_WRITERS, type WriteOptions } from '../files/planFormats';
import { type CommandContext, UsageError } from './command';

export interface PlanFileOptions extends Omit<WriteOptions, 'pageMap'> {
  /** Lay a Word file out for its page numbers where LibreOffice is installed. */
  readonly exactPages: boolean;
}

/** Extensions that can be read; what is inside decides how. */
const READABLE: readonly string[] = [...Object.keys(PLAN_READERS), ...OTHER_NAMES, ...OFFICE_FORMATS];

/** Larger files are no plans: the longest real one is under one megabyte. */
const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a plan by the extension of its name; blocks that carry no id get one that starts with `idPrefix`. Throws `UsageError` for an extension that cannot be read, `PlanError` for a file that is
 * missing, too large, empty or no plan.
 */
export async function readPlanFile(
  name: string,
  context: CommandContext,
  idPrefix = 'n',
): Promise<ImportedPlan> {
  const named = extname(name).toLowerCase();
  if (!READABLE.includes(named))
    throw new UsageError(`不能读取 ${name}：可以读取的格式是 ${READABLE.join(' ')}。`);
  const given = await readBytes(name, context);
  if (given.length === 0) throw new PlanError('empty-file', `文件 ${name} 是空的。`);
  const { extension, bytes } = await convertOld(detectFormat(named, given), given, context);
  const reader = PLAN_READERS[extension];
  if (!reader) throw new Error(`no reader for ${extension}`);
  let count = 0;
  return reportThreads(
    await reader(bytes, { fileName: basename(name), newId: () => `${idPrefix}${++count}` }),
  );
}

/** Formats of other office programs become Word files through LibreOffice, where it is installed. */
async function convertOld(extension: string, bytes: Uint8Array, context: CommandContext) {
  if (!OFFICE_FORMATS.includes(extension)) return { extension, bytes };
  const convert = createOfficeReader(await context.findSoffice(), 'computer');
  return { extension: '.docx', bytes: await convert({ extension, bytes }) };
}

/** Refuses, before any work is done, a name that no writer knows. Throws `UsageError`. */
export function checkOutputName(name: string): void {
  if (!PLAN_WRITERS[extname(name).toLowerCase()])
    throw new UsageError(`不能写成 ${name}：可以写成的格式是 ${Object.keys(PLAN_WRITERS).join(' ')}。`);
}

/** Writes a plan by the extension of the name; throws like `checkOutputName` and `writeFileWhole`. */
export async function writePlanFile(
  document: PlanDocument,
  name: string,
  context: CommandContext,
  options: PlanFileOptions,
): Promise<void> {
  checkOutputName(name);
  const content = await write(document, extname(name).toLowerCase(), context, options);
  await writeFileWhole(name, content ?? '', context);
}

/** Writes a file that is there whole or not at all. Throws `PlanError` when it cannot. */
export async function writeFileWhole(
  name: string,
  content: Uint8Array | string,
  context: CommandContext,
): Promise<void> {
  const path = resolve(context.folder, name);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new PlanError(
      'unavailable',
      `无法写入 ${name}：${reasonOf(cause)}。请检查文件夹是否存在、是否可写。`,
      { cause },
    );
  }
}

async function write(
  document: PlanDocument,
  extension: string,
  context: CommandContext,
  { exactPages, ...options }: PlanFileOptions,
) {
  const soffice = extension === '.docx' && exactPages ? await context.findSoffice() : null;
  if (soffice === null) return PLAN_WRITERS[extension]?.(document, options);
  const { createDocxExport } = await import('../export/exportDocx');
  const reportFailure = (cause: unknown) =>
    context.print(
      `页码是估算的，LibreOffice 没有完成排版：${cause instanceof Error ? cause.message : cause}`,
    );
  return createDocxExport({ soffice, reportFailure })(async () => ({ document, options }));
}

/** The bytes of a file. Throws `PlanError('not-found')` where it cannot be opened, `PlanError('file-too-large')`. */
export async function readBytes(name: string, context: CommandContext): Promise<Uint8Array> {
  const path = resolve(context.folder, name);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE_BYTES)
      throw new PlanError(
        'file-too-large',
        `文件 ${name} 超过 ${LARGEST_FILE_BYTES / 1024 / 1024} MB，不像是规划文本。`,
      );
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw new PlanError('not-found', `无法读取 ${name}：${reasonOf(cause)}。请检查文件名和所在文件夹。`, {
      cause,
    });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  EISDIR: '这是一个文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘只读',
};

function reasonOf(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (code || String(cause));
}
