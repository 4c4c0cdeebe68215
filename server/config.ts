import { resolve } from 'node:path';

/**
 * `strict`: what anyone sees is on the disk before. `relaxed`: it is in the log before, so that the end of the process loses
 * nothing of it, though a power cut may. 已保存 means on the disk either way.
 */
export type Durability = 'strict' | 'relaxed';

/** What the person who starts the server decides; everything else is a named constant where it is used. */
export interface Config {
  /** When others see what somebody typed; see `Durability`. */
  readonly durability: Durability;
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Paths of a PEM certificate and key; null for plain HTTP. */
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  readonly logLevel: string;
  /** Where programs are looked for, as PATH lists folders. */
  readonly programFolders: string;
  /** How mail is sent; null for no mail. */
  readonly mail: MailConfig | null;
  /** How people reach the server, for links in mail: https://plans.example.cn; null where that is not known. */
  readonly publicUrl: string | null;
}

export interface MailConfig {
  /** smtp://user:password@host:port, or smtps:// */
  readonly url: string;
  /** The sender, as 共拟 <gongni@example.cn>. */
  readonly from: string;
}

/** A setting that cannot be used; its message is one line for the person who starts the server. */
export class ConfigError extends Error {}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** Reads the configuration from environment variables; throws `ConfigError`. The only reader of the environment. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  refuseForeignStores(environment);
  return {
    port: readPort(environment.PORT),
    host: environment.HOST || '127.0.0.1',
    dataFolder: resolve(environment.DATA_DIR || './data'),
    tls: readTls(environment.TLS_CERT, environment.TLS_KEY),
    logLevel: readLogLevel(environment.LOG_LEVEL),
    durability: readDurability(environment.SYNC_DURABILITY),
    programFolders: environment.PATH ?? '',
    mail: readMail(environment.SMTP_URL, environment.SMTP_FROM),
    publicUrl: readPublicUrl(environment.PUBLIC_URL),
  };
}

function refuseForeignStores(environment: Readonly<Record<string, string | undefined>>): void {
  if (environment.DATABASE_URL)
    throw new ConfigError(
      '本版本只支持内置的 SQLite 数据库，请去掉 DATABASE_URL。 This version supports the embedded SQLite only: unset DATABASE_URL.',
    );
  if (environment.REDIS_URL)
    throw new ConfigError(
      '本版本只支持单台服务器运行，请去掉 REDIS_URL。 This version runs as one server only: unset REDIS_URL.',
    );
}

function readPort(text: string | undefined): number {
  if (!text) return 4000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new ConfigError(
      `PORT 应是 0 到 65535 的整数，现在是“${text}”。 PORT must be an integer from 0 to 65535.`,
    );
  return port;
}

function readTls(certificate: string | undefined, key: string | undefined): Config['tls'] {
  if (!certificate && !key) return null;
  if (!certificate || !key)
    throw new ConfigError('TLS_CERT 与 TLS_KEY 必须同时设置。 TLS_CERT and TLS_KEY must be set together.');
  return { certificate: resolve(certificate), key: resolve(key) };
}

function readMail(url: string | undefined, from: string | undefined): MailConfig | null {
  if (!url && !from) return null;
  if (!url || !from)
    throw new ConfigError(
      'SMTP_URL 与 SMTP_FROM 必须同时设置。 SMTP_URL and SMTP_FROM must be set together.',
    );
  if (!['smtp:', 'smtps:'].includes(protocolOf(url)))
    throw new ConfigError(
      'SMTP_URL 应形如 smtp://用户:密码@主机:端口 或 smtps://…。 SMTP_URL must look like smtp://user:password@host:port.',
    );
  return { url, from };
}

function readPublicUrl(text: string | undefined): string | null {
  if (!text) return null;
  if (!['http:', 'https:'].includes(protocolOf(text)))
    throw new ConfigError(
      `PUBLIC_URL 应是 http:// 或 https:// 开头的网址，现在是“${text}”。 PUBLIC_URL must begin with http:// or https://.`,
    );
  return text.replace(/\/+$/, '');
}

/** '' for what is no address. */
function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

function readDurability(text: string | undefined): Durability {
  if (!text || text === 'strict') return 'strict';
  if (text === 'relaxed') return text;
  throw new ConfigError(
    `SYNC_DURABILITY 只能是 strict 或 relaxed，现在是“${text}”。 SYNC_DURABILITY must be strict or relaxed.`,
  );
}

function readLogLevel(text: string | undefined): string {
  if (!text) return 'info';
  if (!LOG_LEVELS.includes(text))
    throw new ConfigError(`LOG_LEVEL 只能是 ${LOG_LEVELS.join('、')}。 LOG_LEVEL must be one of these.`);
  return text;
}
