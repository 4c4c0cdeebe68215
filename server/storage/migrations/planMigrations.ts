import type { Migration } from '../migrate';
import { createPlanTables } from './001-createPlanTables';

/** The tables of `SqlitePlanStore`, step by step. */
export const planMigrations: readonly Migration[] = [createPlanTables];
