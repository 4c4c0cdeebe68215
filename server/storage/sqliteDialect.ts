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
  readonly #ends = new Map<StatementConnection, () => void>();

  constructor(private readonly database: Database) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<StatementConnection> {
    const connection = new StatementConnection(this.database);
    this.#ends.set(connection, await this.database.takeTurn());
    return connection;
  }

  beginTransaction(connection: StatementConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: StatementConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: StatementConnection): Promise<void> {
    return connection.rollBack();
  }

  async releaseConnection(connection: StatementConnection): Promise<void> {
    this.#ends.get(connection)?.();
    this.#ends.delete(connection);
  }

  async destroy(): Promise<void> {}
}

class StatementConnection implements DatabaseConnection {
  /** Node 22.13 to 22.15 cannot be asked. */
  #isInTransaction = false;

  constructor(private readonly database: Database) {}

  async begin(): Promise<void> {
    await this.#prepareToWrite();
    await this.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'));
    this.#isInTransaction = true;
  }

  async commit(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw('COMMIT'));
    this.#isInTransaction = false;
  }

  async rollBack(): Promise<void> {
    this.#isInTransaction = false;
    await this.executeQuery(CompiledQuery.raw('ROLLBACK'));
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.database.prepareOnce(sql);
    const values = parameters.map(toSqlValue);
    if (!this.#isInTransaction && !WRITES_NOTHING.test(sql)) await this.#prepareToWrite();
    if (givesRows(statement, sql))
      return { rows: await this.database.patiently(() => statement.all(...values) as R[]) };
    const { changes, lastInsertRowid } = await this.database.patiently(() => statement.run(...values));
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.database.prepare(sql).iterate(...parameters.map(toSqlValue)))
      yield { rows: [row as R] };
  }

  #prepareToWrite(): Promise<void> {
    return this.database.patiently(() => this.database.prepareToWrite());
  }
}

/** Statements before which nothing has to be filed or said; any other may write, a `with` too. */
const WRITES_NOTHING = /^\s*(select|pragma|explain|begin|commit|rollback)\b/i;

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
