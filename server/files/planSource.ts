import type { PlanDocument } from '../../shared/schema/planDocument';

/** A plan that is to be written, and how. */
export interface PlanToWrite<Options> {
  readonly document: PlanDocument;
  readonly options: Options;
}

/**
 * Reads a plan when its turn to be written has come. So ten who want files at once do not have ten plans read in one go, which everybody who types
 * would wait for, and no plan is kept while it waits.
 */
export type PlanSource<Options> = () => Promise<PlanToWrite<Options>>;
