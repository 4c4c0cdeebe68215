import express, { type Express } from 'express';
import { createApiRouter } from './http/apiRouter';
import { createClientPages } from './http/clientPages';
import { describeApi } from './http/describeApi';
import { createErrorHandler } from './http/errorHandler';
import { ROUTES } from './http/routes/routes';
import { createSecurityHeaders } from './http/securityHeaders';
import type { Services } from './http/services';

export interface AppOptions extends Services {
  /** Where the built client is. */
  readonly clientFolder: string;
  /** Served over TLS. */
  readonly secure: boolean;
}

/** The web app and the API; reads no environment and opens no port. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(createSecurityHeaders(options.secure));
  const description = describeApi(ROUTES, options.version);
  app.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });
  app.use('/api', createApiRouter(ROUTES, options));
  app.use(createClientPages(options.clientFolder));
  app.use(createErrorHandler(options.logger));
  return app;
}
