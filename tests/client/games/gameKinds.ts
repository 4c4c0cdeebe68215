import { blockActs, restoreActs, undoActs } from './blockActs';
import { dataTableActs } from './dataTableActs';
import type { GameAct } from './gameAct';
import { plainTableActs } from './plainTableActs';
import type { Weights } from './playGame';
import { deleting, textActs, typing } from './textActs';

const each = (acts: readonly GameAct[], weight: number): Weights => acts.map((act) => [act, weight]);
const only = (acts: readonly GameAct[], ...names: readonly string[]): readonly GameAct[] =>
  acts.filter(({ name }) => names.includes(name));
const heavy = (acts: readonly GameAct[], name: string, weight: number): Weights =>
  acts.map((act) => [act, act.name === name ? weight : 1]);

/** Without those that delete rows and columns. */
const keeping = (acts: readonly GameAct[]): readonly GameAct[] =>
  acts.filter(({ name }) => !name.startsWith('delete'));

const meanwhile: Weights = [
  [typing, 2],
  ...each(only(blockActs, 'move chapter', 'shift chapter'), 0.7),
  ...each(undoActs, 0.7),
];

/** The kinds of games, by what most of their acts are about. */
export const GAME_KINDS = {
  'structured tables': [...heavy(dataTableActs, 'type in cell', 8), ...meanwhile, ...each(restoreActs, 0.3)],
  'plain tables': [
    ...heavy(keeping(plainTableActs), 'type in plain cell', 8),
    ...meanwhile,
    ...each(restoreActs, 0.3),
  ],
  'plain tables that lose rows and columns': [
    ...heavy(plainTableActs, 'type in plain cell', 8),
    ...meanwhile,
  ],
  'texts and blocks': [
    [typing, 10],
    [deleting, 1],
    ...each(textActs, 1),
    ...each(blockActs, 1),
    ...each(undoActs, 1),
  ],
  everything: [
    [typing, 12],
    [deleting, 1],
    ...each(textActs, 0.7),
    ...each(blockActs, 0.7),
    ...heavy(dataTableActs, 'type in cell', 4),
    ...heavy(plainTableActs, 'type in plain cell', 4),
    ...each(undoActs, 1),
    ...each(restoreActs, 0.3),
  ],
} satisfies Readonly<Record<string, Weights>>;

export type GameKind = keyof typeof GAME_KINDS;
