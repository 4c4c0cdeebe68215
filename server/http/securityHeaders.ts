import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** A host that may be written into a header as it is. */
const PLAIN_HOST = /^[\w.:[\]-]+$/;

/**
 * Security headers: everything comes from this server, style elements need the nonce of the page (`response.locals.nonce`),
 * style attributes are free. Without TLS nothing is said that would make browsers ask for it.
 */
export function createSecurityHeaders(secure: boolean): RequestHandler[] {
  const setNonce: RequestHandler = (_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", nonceSource],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // Older Chromium does not count the web socket of the same host as 'self'.
        connectSrc: ["'self'", socketSource],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  return [setNonce, headers];
}

function nonceSource(_request: IncomingMessage, response: ServerResponse): string {
  const { locals } = response as ServerResponse & { locals: { nonce: string } };
  return `'nonce-${locals.nonce}'`;
}

function socketSource({ headers: { host } }: IncomingMessage): string {
  return host && PLAIN_HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
