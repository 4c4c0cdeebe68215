import { PlanError } from '../../shared/errors';
import { type PlanDocument, parsePlanDocument } from '../../shared/schema/planDocument';
import type { ImportedPlan, NewId } from '../../shared/text/imported';
import { errorMessages } from './errorMessages';
import { startsWith } from './fileStart';

export interface WriteOptions {
  /** The typography: of a plan, or of an official document. */
  readonly style: 'plan' | 'official';
}

/** A kind of file that plans come from or leave as. */
export interface PlanFormat {
  /** With which its file names end, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The bytes every such file starts with; none for text. */
  readonly magic?: readonly number[];
  /** Throws `PlanError` when the bytes hold no plan. */
  readonly read?: (bytes: Uint8Array, newId: NewId) => Promise<ImportedPlan> | ImportedPlan;
  readonly write?: (
    document: PlanDocument,
    options: WriteOptions,
  ) => Promise<Uint8Array | string> | Uint8Array | string;
}

const json: PlanFormat = {
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  read: (bytes) => ({ document: parsePlanDocument(parseJson(bytes)), losses: [] }),
  write: (document) => JSON.stringify(document, null, 1),
};

/** Everything that can be imported or exported; a new format is one entry. */
export const PLAN_FORMATS: readonly PlanFormat[] = [json];

/** Reads an uploaded file by its name's ending and its first bytes. Throws `PlanError` with what to do about it. */
export async function readPlanFile(name: string, bytes: Uint8Array, newId: NewId): Promise<ImportedPlan> {
  if (bytes.length === 0) throw new PlanError('empty-file', errorMessages.emptyFile);
  const format = findFormat(name.split('.').pop() ?? '');
  if (!format?.read)
    throw new PlanError('unknown-format', errorMessages.unknownFormat(extensionsThat('read')));
  if (format.magic && !startsWith(bytes, format.magic))
    throw new PlanError('broken-file', errorMessages.brokenFile);
  return format.read(bytes, newId);
}

/** The format to export as. Throws `PlanError('invalid-request')` for one that cannot be written. */
export function getExportFormat(extension: string): PlanFormat & Required<Pick<PlanFormat, 'write'>> {
  const format = findFormat(extension);
  if (!format?.write)
    throw new PlanError('invalid-request', errorMessages.unknownExport(extensionsThat('write')));
  return { ...format, write: format.write };
}

function findFormat(extension: string): PlanFormat | undefined {
  return PLAN_FORMATS.find((format) => format.extension === extension.toLowerCase());
}

function extensionsThat(direction: 'read' | 'write'): string {
  return PLAN_FORMATS.filter((format) => format[direction])
    .map(({ extension }) => `.${extension}`)
    .join('、');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PlanError('not-a-plan', errorMessages.brokenJsonFile, { cause });
  }
}
