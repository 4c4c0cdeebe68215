import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Identity } from '../accounts/access';
import type { Services } from './services';

/**
 * Who may call a route. The last four ask for a role in the plan that the path names as `{id}`: any role, one that may
 * comment, one that may write, or the owner's; whoever has none is told that there is no such plan.
 */
export type Permission =
  | 'anyone'
  | 'signedIn'
  | 'administrator'
  | 'member'
  | 'commenter'
  | 'writer'
  | 'owner';

/** One request, validated and authorised. */
export interface Call<Body = unknown, Query = unknown> {
  readonly services: Services;
  readonly body: Body;
  readonly query: Query;
  /** The variable parts of the path; throws on a name that the path does not have. */
  readonly parameter: (name: string) => string;
  /** Who calls, or null on routes that anyone may call. */
  readonly caller: Identity | null;
  /** Who calls; throws where nobody is signed in. */
  readonly identity: () => Identity;
  readonly request: Request;
  readonly response: Response;
}

/** One method of one path, as it is served and as openapi.json describes it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api`, with variable parts in braces. */
  readonly path: string;
  /** One line for openapi.json. */
  readonly summary: string;
  readonly permission: Permission;
  readonly status: 200 | 201 | 204;
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
  /** The media type of the answer when it is no JSON. */
  readonly answers?: string;
  /** The request carries a file in the multipart field `file`; the route reads it itself. */
  readonly takesFile?: true;
  /** What it gives back is sent as JSON; a route that `answers` another type sends for itself. */
  readonly handle: (call: Call) => Promise<unknown> | unknown;
}

interface TypedRoute<Body extends z.ZodType, Query extends z.ZodType>
  extends Omit<Route, 'body' | 'query' | 'handle'> {
  readonly body?: Body;
  readonly query?: Query;
  readonly handle: (call: Call<z.output<Body>, z.output<Query>>) => Promise<unknown> | unknown;
}

/** A route whose handler sees body and query as its schemas give them. */
export function defineRoute<Body extends z.ZodType, Query extends z.ZodType>(
  route: TypedRoute<Body, Query>,
): Route {
  return route as unknown as Route;
}
