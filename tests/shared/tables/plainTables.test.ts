import { describe, expect, it } from 'vitest';
import { areRectangular, PlainTeam } from './plainTeam';
import { seededRandom } from './seededRandom';

const RUNS = Number(process.env.TABLE_RUNS ?? 20);
const FIRST_SEED = Number(process.env.TABLE_SEED ?? 1);
const ROUNDS = 3;

function play(act: (team: PlainTeam) => void): { readonly team: PlainTeam; readonly where: string }[] {
  return Array.from({ length: RUNS }, (_, run) => {
    const seed = FIRST_SEED + run;
    const team = new PlainTeam(seededRandom(seed), 3);
    for (let round = 0; round < ROUNDS; round += 1) {
      act(team);
      team.settle();
      team.repair(round % 3);
      team.settle();
    }
    return {
      team,
      where: `seed ${seed}; replay with TABLE_SEED=${seed} TABLE_RUNS=1\n${team.log.join('\n')}`,
    };
  });
}

function expectSound({ team, where }: ReturnType<typeof play>[number]): void {
  const [first, ...others] = team.documents();
  for (const other of others) expect(other.toJSON(), where).toEqual(first?.toJSON());
  expect(first && areRectangular(first), where).toBe(true);
  expect(
    team.words.filter((word) => !first?.textContent.includes(word)),
    where,
  ).toEqual([]);
}

describe('TAB-16: three people change one plain table at once, and one of them repairs what the merge left', () => {
  it('rows and columns inserted at once, while everybody types, end in one rectangular table without a word lost', () => {
    const games = play((team) => {
      team.type(0);
      team.addRow(1);
      team.type(1);
      team.addColumn(2);
      team.type(2);
    });
    for (const game of games) expectSound(game);
  }, 60_000);

  it('cells merged while others insert rows and columns end so too, with all words that stood in them', () => {
    const games = play((team) => {
      team.type(0);
      team.type(1);
      team.settle();
      team.merge(0);
      team.addRow(1);
      team.addColumn(2);
    });
    for (const game of games) expectSound(game);
  }, 60_000);
});
