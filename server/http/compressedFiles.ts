import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const compress = promisify(gzip);
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json']);

/** Sends the text files of a folder as gzip to browsers that take it; each is compressed once and kept in memory. */
export function compressedFiles(folder: string): RequestHandler {
  const contents = new Map<string, Promise<Buffer>>();
  return async (request, response, next) => {
    const name = basename(request.path);
    const extension = extname(name);
    const wanted = request.method === 'GET' && COMPRESSIBLE.has(extension) && `/${name}` === request.path;
    if (!wanted || !request.acceptsEncodings('gzip')) {
      next();
      return;
    }
    const content = contents.get(name) ?? readFile(join(folder, name)).then((bytes) => compress(bytes));
    contents.set(name, content);
    try {
      const bytes = await content;
      response
        .set('Cache-Control', 'public, max-age=31536000, immutable')
        .set('Content-Encoding', 'gzip')
        .set('Vary', 'Accept-Encoding')
        .type(extension)
        .send(bytes);
    } catch {
      contents.delete(name); // no such file: the next handler says so
      next();
    }
  };
}
