import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely, Selectable } from 'kysely';
import { PlanError } from '../../shared/errors';
import type { ThreadView } from '../../shared/protocol/api';
import { type PlanDocument, parsePlanDocument } from '../../shared/schema/planDocument';
import type { VersionTables } from './versionTables';

/** What is known of a frozen version beside its text and its threads. */
export type Version = Omit<Selectable<VersionTables['planVersion']>, 'document' | 'checksum' | 'threads'>;

/** A version to be frozen. */
export interface NewVersion extends Omit<Version, 'createdAt' | 'threadCount' | 'words'> {
  readonly document: PlanDocument;
  readonly threads: readonly ThreadView[];
}

/** Frozen versions: each keeps bytes of its own and never changes (SPEC VER-1). */
export interface Versions {
  /** Newest first. */
  list(planId: string): Promise<readonly Version[]>;
  find(id: string): Promise<Version | null>;
  freeze(version: NewVersion): Promise<void>;
  /** Throws `PlanError('unavailable')` when the stored bytes are damaged. */
  readDocument(id: string): Promise<PlanDocument>;
  /** The threads as they stood. */
  readThreads(id: string): Promise<readonly ThreadView[]>;
}

const COLUMNS = [
  'id',
  'planId',
  'stage',
  'label',
  'reason',
  'authorId',
  'createdAt',
  'position',
  'words',
  'threadCount',
  'openErrors',
  'despiteErrors',
] as const;

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** `now` gives milliseconds since 1970. */
export function createVersions(database: Kysely<VersionTables>, now: () => number): Versions {
  const row = (id: string) =>
    database
      .selectFrom('planVersion')
      .select(['document', 'checksum', 'threads'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  return {
    list: (planId) =>
      database
        .selectFrom('planVersion')
        .select(COLUMNS)
        .where('planId', '=', planId)
        .orderBy('createdAt', 'desc')
        .orderBy('position', 'desc')
        .execute(),
    find: async (id) =>
      (await database.selectFrom('planVersion').select(COLUMNS).where('id', '=', id).executeTakeFirst()) ??
      null,
    async freeze({ document, threads, ...version }) {
      const bytes = await compress(JSON.stringify(document));
      await database
        .insertInto('planVersion')
        .values({
          ...version,
          createdAt: now(),
          words: countWords(document),
          document: bytes,
          checksum: checksumOf(bytes),
          threads: JSON.stringify(threads),
          threadCount: threads.length,
        })
        .execute();
    },
    async readDocument(id) {
      const { document, checksum } = await row(id);
      if (checksumOf(document) !== checksum)
        throw new PlanError('unavailable', '这个版本的数据已损坏，无法打开。请管理员从备份恢复。');
      return parsePlanDocument(JSON.parse((await expand(document)).toString('utf8')));
    },
    readThreads: async (id) => JSON.parse((await row(id)).threads) as ThreadView[],
  };
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Characters without spaces. */
function countWords({ body }: PlanDocument): number {
  const count = (node: PlanDocument['body']): number =>
    (node.text?.replaceAll(/\s/g, '').length ?? 0) +
    (node.content ?? []).reduce((sum, child) => sum + count(child), 0);
  return count(body);
}
