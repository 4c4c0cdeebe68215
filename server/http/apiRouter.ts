import express, { type RequestHandler, type Router } from 'express';
import type { z } from 'zod';
import { PlanError } from '../../shared/errors';
import { authorize } from './authorize';
import { describeInvalid, errorMessages } from './errorMessages';
import type { Route } from './route';
import type { Services } from './services';

/** The largest JSON request. */
const JSON_LIMIT = '1mb';

/** Serves the routes: authorise, validate, call, present. Unknown paths are answered in JSON too. */
export function createApiRouter(routes: readonly Route[], services: Services): Router {
  const router = express.Router();
  const readJson = express.json({ limit: JSON_LIMIT, strict: false });
  for (const route of routes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    router[route.method](path, serve(route, services, readJson));
  }
  router.use(() => {
    throw new PlanError('not-found', errorMessages.routeNotFound);
  });
  return router;
}

function serve(route: Route, services: Services, readJson: RequestHandler): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const caller = await authorize(request, route.permission, services);
    if (route.body)
      await new Promise<void>((done, fail) => {
        readJson(request, response, (error?: unknown) => (error ? fail(error) : done()));
      });
    const answer = await route.handle({
      services,
      body: route.body && validate(route.body, request.body ?? {}),
      query: route.query && validate(route.query, request.query),
      parameter: (name) => present(request.params[name] as string | undefined),
      caller,
      identity: () => present(caller),
      request,
      response,
    });
    if (route.answers) return;
    if (route.status === 204) response.status(204).end();
    else response.status(route.status).json(answer);
  };
}

function validate(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  if (!result.success) throw new PlanError('invalid-request', describeInvalid(result.error, input));
  return result.data;
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the route asks for what it did not declare');
  return value;
}
