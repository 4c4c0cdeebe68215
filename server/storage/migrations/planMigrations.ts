import type { Migration } from '../migrate';
import { createPlanTables } from './001-createPlanTables';
import { addPreparedAnswers } from './002-addPreparedAnswers';
import { addEntryChecksums } from './003-addEntryChecksums';

/** The tables of `SqlitePlanStore`, step by step. */
export const planMigrations: readonly Migration[] = [createPlanTables, addPreparedAnswers, addEntryChecksums];
