import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pino from 'pino';
import type { MailConfig } from '../../server/config';
import { type RunningServer, startServer } from '../../server/startServer';
import { ApiClient } from './apiClient';

const clientFolder = resolve(import.meta.dirname, '../../dist/client');

export interface TestServerOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Where the built client is; the one in `dist` unless told. */
  readonly clientFolder?: string;
  /** Where LibreOffice is looked for, as in PATH; nowhere unless told. */
  readonly programFolders?: string;
  /** Where mail is sent; nowhere unless told. */
  readonly mail?: MailConfig;
}

/** A whole real server in this process, on a free port, with a data folder of its own. */
export interface TestServer {
  readonly url: string;
  readonly dataFolder: string;
  /** A client that is not signed in. */
  client(): ApiClient;
  /** Sets up the first account (管理员, admin) and gives its client. */
  setUp(): Promise<ApiClient>;
  /** Makes an account with this name as user name too, and gives its client, signed in. `administrator` must be one. */
  person(administrator: ApiClient, name: string): Promise<ApiClient>;
  /** Closes the server and starts it again on the same data, at another port: `url` changes. */
  restart(): Promise<void>;
  /** Closes the server and removes its data. */
  dispose(): Promise<void>;
}

/** The password of every account that the helpers make. */
export const TEST_PASSWORD = 'correct horse 8';

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gongni-test-'));
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    tls: null,
    durability: 'strict' as const,
    logLevel: 'error',
    programFolders: options.programFolders ?? '',
    mail: options.mail ?? null,
    publicUrl: 'https://plans.example.cn',
  };
  const logger = pino({ level: 'error' });
  const start = (): Promise<RunningServer> =>
    startServer({ clientFolder, ...options, config, logger, version: '0.0.0-test' });
  let running = await start();
  const client = () => new ApiClient(running.url);
  return {
    get url() {
      return running.url;
    },
    dataFolder,
    client,
    async setUp() {
      const administrator = client();
      await administrator.signUpFirst('管理员', 'admin', TEST_PASSWORD);
      return administrator;
    },
    async person(administrator, name) {
      await administrator.createUser({ name, username: name, password: TEST_PASSWORD });
      const person = client();
      await person.signIn(name, TEST_PASSWORD);
      return person;
    },
    async restart() {
      await running.close();
      running = await start();
    },
    async dispose() {
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
