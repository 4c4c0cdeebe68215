import type { PlanDocument } from '../schema/planDocument';
import { areRelated } from './areRelated';
import { compareBlocks } from './compareBlocks';
import { compareSettings } from './compareSettings';
import type { Comparison } from './comparison';
import { readSide } from './sides';

/**
 * Compares two plan documents: blocks by id where ids agree, else by how alike they are; text by word, as it prints; data tables by
 * cell; settings (SPEC CMP). Pure. Throws `PlanError('invalid-document')` when a body does not fit the schema.
 */
export function comparePlans(older: PlanDocument, newer: PlanDocument): Comparison {
  const [before, after] = [readSide(older), readSide(newer)];
  let moves = 0;
  const nextMove = () => {
    moves += 1;
    return moves;
  };
  const context = { older: before, newer: after, trustIds: areRelated(before, after), nextMove };
  return {
    older: { body: before.body, labels: before.labels },
    newer: { body: after.body, labels: after.labels },
    blocks: compareBlocks(before.body, after.body, context),
    settings: compareSettings(older.settings, newer.settings),
  };
}
