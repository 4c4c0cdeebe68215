import type {
  Anchor,
  ImportView,
  MemberView,
  PlanView,
  SessionView,
  ThreadView,
  UserAccountView,
  UserView,
} from '../../shared/protocol/api';
import type { Role } from '../../shared/protocol/roles';
import type { PlanDocument } from '../../shared/schema/planDocument';

export interface CallOptions {
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer read to its end; `body` is parsed when it is JSON, else text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** One person's browser, as far as the API sees it: keeps the session cookie and names its own origin. */
export class ApiClient {
  #cookies = new Map<string, string>();
  user: UserView | null = null;

  constructor(readonly url: string) {}

  /** The `Cookie` header of this client, for sockets and hand-made requests. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Its account's id; throws when not signed in. */
  get userId(): string {
    if (!this.user) throw new Error('not signed in');
    return this.user.id;
  }

  /** Sends one request and gives whatever comes back. */
  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        Origin: this.url,
        // A kept connection that was idle for five seconds may be closed just when the next request goes out on it.
        Connection: 'close',
        ...(this.#cookies.size > 0 && { Cookie: this.cookie }),
        ...(options.json !== undefined && { 'Content-Type': 'application/json' }),
        ...options.headers,
      },
      body: options.json === undefined ? options.body : JSON.stringify(options.json),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  }

  /** Sends a request that must succeed; gives the body. */
  async request<T>(method: string, path: string, json?: unknown): Promise<T> {
    const { status, body } = await this.call(method, path, { json });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  async signUpFirst(name: string, username: string, password: string): Promise<void> {
    this.user = await this.request<UserView>('POST', '/api/setup', { name, username, password });
  }

  async signIn(username: string, password: string): Promise<void> {
    this.user = await this.request<UserView>('POST', '/api/sessions', { username, password });
  }

  signOut(): Promise<void> {
    return this.request('DELETE', '/api/sessions/current');
  }

  session(): Promise<SessionView> {
    return this.request('GET', '/api/session');
  }

  createUser(user: { name: string; username: string; password: string; office?: string }) {
    return this.request<UserAccountView>('POST', '/api/users', user);
  }

  async createToken(label = '测试'): Promise<string> {
    return (await this.request<{ token: string }>('POST', '/api/tokens', { label })).token;
  }

  /** Gives the id of the new plan. */
  async createPlan(title: string, template?: string): Promise<string> {
    return (await this.request<{ id: string }>('POST', '/api/plans', { title, template })).id;
  }

  plans(): Promise<readonly PlanView[]> {
    return this.request('GET', '/api/plans');
  }

  plan(planId: string): Promise<PlanView> {
    return this.request('GET', `/api/plans/${planId}`);
  }

  document(planId: string): Promise<PlanDocument> {
    return this.request('GET', `/api/plans/${planId}/document`);
  }

  /** Uploads a file; gives whatever comes back. */
  upload(fileName: string, content: string | Uint8Array, path = '/api/plans/import'): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([content as BlobPart]), fileName);
    return this.call('POST', path, { body: form });
  }

  /** Imports a file, which must succeed. */
  async importPlan(fileName: string, content: string | Uint8Array): Promise<ImportView> {
    const { status, body } = await this.upload(fileName, content);
    if (status !== 201) throw new Error(`import of ${fileName}: ${status} ${JSON.stringify(body)}`);
    return body as ImportView;
  }

  share(planId: string, userId: string, role: Role): Promise<void> {
    return this.request('PUT', `/api/plans/${planId}/members/${userId}`, { role });
  }

  unshare(planId: string, userId: string): Promise<void> {
    return this.request('DELETE', `/api/plans/${planId}/members/${userId}`);
  }

  members(planId: string): Promise<readonly MemberView[]> {
    return this.request('GET', `/api/plans/${planId}/members`);
  }

  threads(planId: string): Promise<readonly ThreadView[]> {
    return this.request('GET', `/api/plans/${planId}/threads`);
  }

  /** Gives the id of the new thread. */
  async comment(planId: string, text: string, anchor: Anchor | null = null): Promise<string> {
    return (await this.request<{ id: string }>('POST', `/api/plans/${planId}/threads`, { text, anchor })).id;
  }

  #keep(setCookie: string): void {
    const [pair = '', ...attributes] = setCookie.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const ended = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
    if (ended) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(name.length + 1));
  }
}
