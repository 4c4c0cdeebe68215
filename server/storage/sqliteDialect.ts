import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database } from './database';

/**
 * Kysely over the shared connection: every query or transaction of the builder takes its turn with everyone else.
 * Destroying the Kysely instance leaves the database open; its owner closes it.
 */
export function createDialect(database: Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new TurnTakingDriver(database),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class TurnTakingDriver implements Driver {
  readonly #ends = new Map<DatabaseConnection, () => void>();

  constructor(private readonly database: Database) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const connection = new StatementConnection(this.database);
    this.#ends.set(connection, await this.database.takeTurn());
    return connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await this.database.patiently(() => this.database.prepareToWrite());
    await connection.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK'));
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#ends.get(connection)?.();
    this.#ends.delete(connection);
  }

  async destroy(): Promise<void> {}
}

class StatementConnection implements DatabaseConnection {
  constructor(private readonly database: Database) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.database.prepareOnce(sql);
    const values = parameters.map(toSqlValue);
    if (!ONLY_READS.test(sql)) await this.database.patiently(() => this.database.prepareToWrite());
    if (givesRows(statement, sql))
      return { rows: await this.database.patiently(() => statement.all(...values) as R[]) };
    const { changes, lastInsertRowid } = await this.database.patiently(() => statement.run(...values));
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.database.prepare(sql).iterate(...parameters.map(toSqlValue)))
      yield { rows: [row as R] };
  }
}

const ONLY_READS = /^\s*(select|pragma|explain|begin|commit|rollback)\b/i;

/** SQLite knows neither booleans nor dates: 0 and 1, and ISO 8601 texts, as Better Auth writes them too. */
function toSqlValue(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return value.toISOString();
  return value === undefined ? null : value;
}

function givesRows(statement: { columns?: () => unknown[] }, sql: string): boolean {
  // Node 22.13 to 22.15 do not tell a statement's columns.
  if (typeof statement.columns === 'function') return statement.columns().length > 0;
  return /^\s*(select|with|pragma|values|explain)\b|\breturning\b/i.test(sql);
}
