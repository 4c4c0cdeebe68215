import { defineRoute, type Route } from '../route';

export const healthRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/health',
    summary: 'Whether the server serves, and its version',
    permission: 'anyone',
    status: 200,
    handle: ({ services }) => ({ status: 'ok', version: services.version }),
  }),
];
