import type * as Y from 'yjs';

/** One step of what plans look like inside, from the state after the step before it. Never changed once released. */
export interface SchemaMigration {
  /** The `SCHEMA_VERSION` that it leads to. */
  readonly to: string;
  /** Changes a plan's document in place; runs inside a transaction. */
  readonly apply: (ydoc: Y.Doc) => void;
}

/**
 * The steps there are, oldest first. None yet: what came up to 1.5 only added to what there was, and an older plan is a sound one. A
 * step that does more stands here, and has a plan from before in its test.
 */
export const SCHEMA_MIGRATIONS: readonly SchemaMigration[] = [];

/**
 * Brings a document from an older program up to date, in one transaction that also notes that it was done; so it is done once,
 * wherever it ends. Only the server does this: two people who each did it would merge into everything twice. Returns whether there was
 * anything to do.
 */
export function migrateYDoc(ydoc: Y.Doc, migrations = SCHEMA_MIGRATIONS): boolean {
  const missing = migrations.slice(stepsOf(ydoc));
  if (missing.length === 0) return false;
  ydoc.transact(() => {
    for (const { apply } of missing) apply(ydoc);
    markMigrated(ydoc, migrations);
  });
  return true;
}

/** Notes in a new document that there is nothing to bring up to date. */
export function markMigrated(ydoc: Y.Doc, migrations = SCHEMA_MIGRATIONS): void {
  if (migrations.length > 0) notesOf(ydoc).set(STEPS, migrations.length);
}

/** How many steps a document has behind it. */
function stepsOf(ydoc: Y.Doc): number {
  const steps = notesOf(ydoc).get(STEPS);
  return typeof steps === 'number' ? steps : 0;
}

function notesOf(ydoc: Y.Doc): Y.Map<unknown> {
  return ydoc.getMap('schema');
}

const STEPS = 'steps';
