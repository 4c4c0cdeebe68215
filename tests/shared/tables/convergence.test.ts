import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../shared/tables/cellOf';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { rowParts } from '../../../shared/tables/tableParts';
import { seededRandom } from './seededRandom';
import { TableTeam } from './tableTeam';

const RUNS = Number(process.env.TABLE_RUNS ?? 200);
const FIRST_SEED = Number(process.env.TABLE_SEED ?? 1);
const ACTIONS = 60;
const MOST_ROUNDS = 2;

describe('TAB-4: three people change one table at once, their updates arrive late and mixed', () => {
  it(`ends, in each of ${RUNS} runs, with one rectangular table for all and every word in its cell`, () => {
    let words = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const team = new TableTeam(seededRandom(seed), 3);
      for (let count = 0; count < ACTIONS; count += 1) team.act();
      team.settle();
      let rounds = 0;
      while (team.completeTogether() > 0) rounds += 1;

      const where = `seed ${seed}; replay with TABLE_SEED=${seed} TABLE_RUNS=1\n${team.log.join('\n')}`;
      const [first, ...others] = team.tables();
      if (!first) throw new Error('no table');
      expect(rounds, where).toBeLessThanOrEqual(MOST_ROUNDS);
      for (const other of others) expect(other.toJSON(), where).toEqual(first.toJSON());

      const columnIds = sortColumns(first).map(({ id }) => id);
      const rowIds = rowParts(first).map(({ id }) => id);
      expect(new Set(columnIds).size, where).toBe(columnIds.length);
      expect(new Set(rowIds).size, where).toBe(rowIds.length);
      for (const row of rowParts(first))
        for (const id of columnIds)
          expect(cellsOf(row.node, id), `row ${row.id}, column ${id}: ${where}`).toHaveLength(1);

      expect(team.strangeRoles(), where).toEqual([]);
      expect(team.lostWords(), where).toEqual([]);
      words += team.wordCount;
    }
    expect(words).toBeGreaterThan(RUNS * 15);
  }, 120_000);
});
