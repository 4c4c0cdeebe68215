/**
 * Version of the document schema, `major.minor`. A client whose major differs from the server's is refused
 * before it can damage a document; every change of the schema raises it and adds a migration.
 */
export const SCHEMA_VERSION = '1.2';

/** The part of a schema version that decides whether two programs may write one document. */
export function schemaMajor(version: string): number {
  return Number.parseInt(version, 10);
}
