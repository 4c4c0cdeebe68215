import type { Migration } from '../migrate';
import { createPlanTables } from './001-createPlanTables';
import { addPreparedAnswers } from './002-addPreparedAnswers';

/** The tables of `SqlitePlanStore`, step by step. */
export const planMigrations: readonly Migration[] = [createPlanTables, addPreparedAnswers];
