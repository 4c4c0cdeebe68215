/**
 * Version of the document schema, `major.minor`. A client whose major differs from the server's is refused
 * before it can damage a document; every change of the schema raises it, and one that older plans do not bear adds a step to `migrations.ts`.
 */
export const SCHEMA_VERSION = '1.5';

/** The part of a schema version that decides whether two programs may write one document. */
export function schemaMajor(version: string): number {
  return Number.parseInt(version, 10);
}

/** Whether a program with this version of the schema may write documents of ours. A version without a minor says nothing about it. */
export function canWriteSchema(version: string): boolean {
  return schemaMajor(version) === schemaMajor(SCHEMA_VERSION) && !isOlderSchema(version, SCHEMA_VERSION);
}

/** Whether one schema version came before another; of a version without a minor only the major counts. */
export function isOlderSchema(version: string, other: string): boolean {
  const [major, otherMajor] = [schemaMajor(version), schemaMajor(other)];
  return major === otherMajor ? minorOf(version) < minorOf(other) : major < otherMajor;
}

function minorOf(version: string): number {
  return Number.parseInt(version.split('.')[1] ?? '', 10);
}
