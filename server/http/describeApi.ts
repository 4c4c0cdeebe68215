import { z } from 'zod';
import type { Route } from './route';

const PERMISSIONS: Readonly<Record<Route['permission'], string>> = {
  anyone: 'Anyone.',
  signedIn: 'Whoever is signed in.',
  administrator: 'The administrator.',
  member: 'Whoever has a role in the plan.',
  commenter: "The plan's owners, editors and reviewers.",
  writer: "The plan's owners and editors.",
  owner: "The plan's owners.",
};
const ERROR = { $ref: '#/components/schemas/Error' };

/** The OpenAPI 3.1 description of the routes. */
export function describeApi(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = `/api${route.path}`;
    paths[path] = { ...paths[path], [route.method]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '共拟 Gongni', version },
    components: {
      schemas: {
        Error: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: { code: { type: 'string' }, message: { type: 'string' } },
            },
          },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'gongni.session_token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    paths,
  };
}

function describeRoute(route: Route): object {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const body = describeBody(route);
  return {
    summary: route.summary,
    description: PERMISSIONS[route.permission],
    ...(route.permission !== 'anyone' && { security: [{ session: [] }, { token: [] }] }),
    parameters: [...inPath, ...describeQuery(route)],
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      [route.status]: describeSuccess(route),
      default: { description: 'An error', content: { 'application/json': { schema: ERROR } } },
    },
  };
}

function describeSuccess({ status, answers }: Route): object {
  if (status === 204) return { description: 'Done' };
  return { description: 'Done', content: { [answers ?? 'application/json']: {} } };
}

function describeBody({ body, takesFile }: Route): object | null {
  if (takesFile)
    return {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: { file: { type: 'string', format: 'binary' } },
        },
      },
    };
  return body ? { 'application/json': { schema: z.toJSONSchema(body, { io: 'input' }) } } : null;
}

function describeQuery({ query }: Route): object[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
