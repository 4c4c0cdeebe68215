import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import { compressedFiles } from './compressedFiles';
import { errorMessages } from './errorMessages';

/**
 * Serves the built client: its hashed assets for good, and its page at every other address, with the nonce that style
 * elements need in `<meta name="csp-nonce">`. A page that says so stands in while the client is not built.
 */
export function createClientPages(clientFolder: string): Router {
  const router = express.Router();
  const assets = join(clientFolder, 'assets');
  router.use('/assets', compressedFiles(assets));
  router.use('/assets', express.static(assets, { index: false, immutable: true, maxAge: '1y' }));
  router.use(express.static(clientFolder, { index: false, maxAge: '1h' }));
  router.get('/{*path}', sendPage(join(clientFolder, 'index.html')));
  return router;
}

function sendPage(path: string): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-cache').type('html');
    if (/\.\w+$/.test(request.path)) response.status(404).send(placeholder('没有这个文件。'));
    else if (!existsSync(path)) response.status(503).send(placeholder(errorMessages.clientMissing));
    else {
      const meta = `<meta name="csp-nonce" content="${response.locals.nonce}">`;
      response.send((await readFile(path, 'utf8')).replace('</head>', `${meta}</head>`));
    }
  };
}

function placeholder(text: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>共拟</title></head><body><h1>共拟</h1><p>${text}</p></body></html>`;
}
