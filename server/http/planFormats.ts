import { PlanError } from '../../shared/errors';
import { detectFormat, detectUnnamed, OFFICE_FORMATS, OTHER_NAMES } from '../files/detectFormat';
import { PLAN_READERS, PLAN_WRITERS } from '../files/planFormats';
import { errorMessages } from './errorMessages';

/** What the web needs to know of a file format beside its reader and writer. */
interface FileType {
  readonly mediaType: string;
}

/** A format is offered when it is here and in the readers or writers of server/files/planFormats.ts. */
const FILE_TYPES: Readonly<Record<string, FileType>> = {
  '.docx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  '.txt': { mediaType: 'text/plain; charset=utf-8' },
  '.md': { mediaType: 'text/markdown; charset=utf-8' },
  '.html': { mediaType: 'text/html; charset=utf-8' },
  '.htm': { mediaType: 'text/html; charset=utf-8' },
  '.mht': { mediaType: 'multipart/related' },
  '.json': { mediaType: 'application/json; charset=utf-8' },
  '.pdf': { mediaType: 'application/pdf' },
};

/** Extensions that are taken in; what is inside decides how they are read. */
const IMPORTED: readonly string[] = [
  ...Object.keys(FILE_TYPES).filter((extension) => extension in PLAN_READERS),
  ...OFFICE_FORMATS,
];

/**
 * The extension, with the dot, by which an uploaded file is to be read. Throws `PlanError` with what to do about a file that
 * is empty, in no known format or not what its name says.
 */
export function getImportFormat(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new PlanError('empty-file', errorMessages.emptyFile);
  const named = /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';
  if (IMPORTED.includes(named) || OTHER_NAMES.includes(named)) return detectFormat(named, bytes);
  const found = detectUnnamed(bytes);
  if (found === null) throw new PlanError('unknown-format', errorMessages.unknownFormat(IMPORTED.join('、')));
  return found;
}

export interface ExportFormat {
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** The format to export as, by extension without the dot. Throws `PlanError('invalid-request')` for an unknown one. */
export function getExportFormat(name: string): ExportFormat {
  const extension = `.${name.toLowerCase()}`;
  const type = FILE_TYPES[extension];
  if (!type || !(extension === '.pdf' || extension in PLAN_WRITERS))
    throw new PlanError(
      'invalid-request',
      errorMessages.unknownExport(offered({ ...PLAN_WRITERS, '.pdf': true })),
    );
  return { extension, mediaType: type.mediaType };
}

function offered(formats: Readonly<Record<string, unknown>>): string {
  return Object.keys(FILE_TYPES)
    .filter((extension) => extension in formats)
    .join('、');
}
