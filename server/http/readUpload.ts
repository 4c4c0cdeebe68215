import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { PlanError } from '../../shared/errors';
import { errorMessages } from './errorMessages';

const MEGABYTE = 1024 * 1024;
/** The largest file taken, in megabytes. */
const MAXIMUM_FILE = 30;
/** Bytes that the multipart frame may add to the file. */
const FRAME = 64 * 1024;
/** Milliseconds for which the rest of a refused file is thrown away as it comes, so that the sender reads the refusal. */
const LINGER = 15_000;

const takeFile = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAXIMUM_FILE * MEGABYTE, files: 1, fields: 10, fieldSize: FRAME, parts: 12 },
  defParamCharset: 'utf8',
}).single('file');

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file in the multipart field `file`. Throws `PlanError` `file-too-large` (nothing more of it is kept) or `invalid-request`. */
export async function readUpload(request: Request, response: Response): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_FILE * MEGABYTE + FRAME)
    throw refuse(request, response);
  await new Promise<void>((done, fail) => {
    takeFile(request, response, (error?: unknown) => (error ? fail(error) : done()));
  }).catch((error: unknown) => {
    if (!(error instanceof MulterError || isBrokenForm(error))) throw error;
    if ((error as MulterError).code === 'LIMIT_FILE_SIZE') throw refuse(request, response);
    throw new PlanError('invalid-request', errorMessages.fileMissing, { cause: error });
  });
  if (!request.file) throw new PlanError('invalid-request', errorMessages.fileMissing);
  return { name: request.file.originalname, bytes: request.file.buffer };
}

function refuse(request: Request, response: Response): PlanError {
  response.once('finish', () => {
    request.resume();
    const timer = setTimeout(() => request.socket.destroy(), LINGER);
    request.once('close', () => clearTimeout(timer));
  });
  return new PlanError('file-too-large', errorMessages.fileTooLarge(MAXIMUM_FILE));
}

/** Busboy's own errors, of a form that ends early or has no boundary, carry no code. */
function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && /form|boundary|multipart|header/i.test(error.message);
}
