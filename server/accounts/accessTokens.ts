import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AccessChanges } from './accessChanges';
import type { AccessTokenTable, AccountTables } from './accountTables';

/** Milliseconds after which the time of last use is written down again. */
const USE_RECORDED_EVERY = 60_000;

/** Tokens for scripts; a token itself is shown once, when it is made. */
export interface AccessTokens {
  create(userId: string, label: string): Promise<{ id: string; token: string }>;
  /** Whose token this is, or null. */
  find(token: string): Promise<{ id: string; userId: string } | null>;
  list(userId: string): Promise<readonly Omit<AccessTokenTable, 'hash'>[]>;
  /** False when the person has no such token. */
  revoke(userId: string, id: string): Promise<boolean>;
  revokeAll(userId: string): Promise<void>;
}

/** `now` gives milliseconds since 1970. */
export function createAccessTokens(
  database: Kysely<AccountTables>,
  changes: AccessChanges,
  newId: () => string,
  now: () => number,
): AccessTokens {
  async function revoke(userId: string, id: string): Promise<boolean> {
    const result = await database
      .deleteFrom('accessToken')
      .where('id', '=', id)
      .where('userId', '=', userId)
      .executeTakeFirst();
    if (result.numDeletedRows === 0n) return false;
    changes.emit({ type: 'credential', credentialId: id });
    return true;
  }

  return {
    revoke,
    async create(userId, label) {
      const id = newId();
      const token = `gongni_${randomBytes(32).toString('base64url')}`;
      const row = { id, userId, label, hash: hashOf(token), createdAt: now(), lastUsedAt: null };
      await database.insertInto('accessToken').values(row).execute();
      return { id, token };
    },
    async find(token) {
      const row = await database
        .selectFrom('accessToken')
        .select(['id', 'userId', 'lastUsedAt'])
        .where('hash', '=', hashOf(token))
        .executeTakeFirst();
      if (!row) return null;
      if (now() - (row.lastUsedAt ?? 0) > USE_RECORDED_EVERY)
        await database
          .updateTable('accessToken')
          .set({ lastUsedAt: now() })
          .where('id', '=', row.id)
          .execute();
      return { id: row.id, userId: row.userId };
    },
    list: (userId) =>
      database
        .selectFrom('accessToken')
        .select(['id', 'userId', 'label', 'createdAt', 'lastUsedAt'])
        .where('userId', '=', userId)
        .orderBy('createdAt')
        .execute(),
    async revokeAll(userId) {
      const rows = await database
        .selectFrom('accessToken')
        .select('id')
        .where('userId', '=', userId)
        .execute();
      for (const row of rows) await revoke(userId, row.id);
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
