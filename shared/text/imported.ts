import type { Loss } from '../plan/plan';
import type { PlanDocument } from '../schema/planDocument';

/** What an import makes of a file: the plan, and what it could not understand (kept in the plan as text). */
export interface ImportedPlan {
  readonly document: PlanDocument;
  readonly losses: readonly Loss[];
}

/** Makes the ids of nodes; tests and the command line count, the server draws random ones. */
export type NewId = () => string;
