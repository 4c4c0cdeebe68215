import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { repairAtRest } from '../../../client/editor/repairAtRest';
import { createPlanReader } from '../../../shared/plan/planReader';
import { readPlanBody } from '../../../shared/plan/readPlan';
import { planSchema } from '../../../shared/schema/index';
import { createSettings } from '../../../shared/schema/planDocument';
import { bodyOf } from '../../../shared/schema/ydoc';
import { completeDataTables } from '../../../shared/tables/completeDataTables';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { countingIds } from '../../helpers/countingIds';
import { openTeam } from '../../helpers/editorTests';
import { createRandom, type Random } from '../../helpers/random';
import type { WritingTeam } from '../../helpers/writingTeam';
import { dataTableFaults } from './dataTableActs';
import { findAll, type GameAct, type GameVersion, undoManagerOf } from './gameAct';
import { plainTableFaults } from './plainTableActs';
import { WordLedger } from './wordLedger';

const PEOPLE = 3;
/** Rounds in which everybody completes structured tables at once, until nothing is missing. */
const MOST_ROUNDS = 3;

/** One turn of a game: somebody does something, or changes pass, or the network goes or comes. `seed` decides all that it leaves open. */
export interface Turn {
  readonly does: string;
  readonly who: number;
  readonly seed: number;
}

/** Acts with how often each comes, beside others. */
export type Weights = readonly (readonly [GameAct, number])[];

/** Draws the turns of a game of `count` acts, with changes that pass between them, people who go offline, and rests in which everything settles. */
export function drawTurns(random: Random, weights: Weights, count: number): readonly Turn[] {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const pick = (): string => {
    let left = random.next() * all;
    for (const [{ name }, weight] of weights) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new Error('there are no acts');
  };
  const turn = (does: string): Turn => ({ does, who: random.below(PEOPLE), seed: random.below(2 ** 31) });
  return Array.from({ length: count }, () => {
    const turns = [turn(pick())];
    while (random.chance(0.5)) turns.push(turn('hear'));
    if (random.chance(0.05)) turns.push(turn('offline'));
    if (random.chance(0.1)) turns.push(turn('online'));
    if (random.chance(0.05)) turns.push(turn('settle'));
    return turns;
  }).flat();
}

/** Plays a game from its beginning; returns everything that should not be, in words. */
export async function playGame(
  blocks: (newWord: () => string) => readonly JSONContent[],
  weights: Weights,
  turns: readonly Turn[],
  seed: number,
): Promise<readonly string[]> {
  const ledger = new WordLedger();
  const team = await openTeam(
    blocks(() => ledger.newWord()),
    PEOPLE,
    createRandom(seed),
  );
  try {
    return new Game(
      team,
      ledger,
      new Map(weights.map(([act]) => [act.name, act])),
      createRandom(seed + 1),
    ).play(turns);
  } finally {
    team.destroy();
    document.body.replaceChildren();
  }
}

class Game {
  private readonly settings = createSettings();
  private readonly readers: readonly ReturnType<typeof createPlanReader>[];
  private readonly newIds: readonly (() => string)[];
  private readonly versions: GameVersion[] = [];
  private readonly roles = new Map<string, Set<string>>();
  private readonly faults: string[] = [];

  constructor(
    private readonly team: WritingTeam,
    private readonly ledger: WordLedger,
    private readonly acts: ReadonlyMap<string, GameAct>,
    private readonly random: Random,
  ) {
    // Steps of undo end where the game says so, not after half a second.
    for (const person of team.people) undoManagerOf(person).captureTimeout = Number.MAX_SAFE_INTEGER;
    this.readers = team.people.map(() => createPlanReader());
    this.newIds = team.people.map((_, index) => countingIds(`g${index}-`));
    ledger.begin(this.doc(0));
    this.noteRoles(0);
  }

  play(turns: readonly Turn[]): readonly string[] {
    for (const turn of turns) {
      this.take(turn);
      if (this.faults.length > 0) return this.faults;
    }
    this.settle(0);
    this.checkEnd();
    return this.faults;
  }

  private take({ does, who, seed }: Turn): void {
    const random = createRandom(seed);
    if (does === 'hear') this.team.passOne(random);
    else if (does === 'offline') this.team.goOffline(who);
    else if (does === 'online') this.team.comeBack(who);
    else if (does === 'settle') this.settle(who);
    else this.act(does, who, random);
  }

  private act(does: string, who: number, random: Random): void {
    const act = this.acts.get(does);
    const person = this.team.people[who];
    const newId = this.newIds[who];
    if (!act || !person || !newId) throw new Error(`${who} cannot ${does}`);
    const before = this.doc(who);
    const newWord = (length?: number) => this.ledger.newWord(length);
    act.run({ person, random, newWord, newId, versions: this.versions });
    const rules = { erases: act.takes !== undefined, ownOnly: act.takes === 'own' };
    const faults = this.ledger.note(who, before, this.doc(who), rules);
    this.faults.push(...faults.map((fault) => `“${does}” of ${who} ${fault}`));
    this.noteRoles(who);
    if (this.random.chance(0.05)) this.checkReading(who);
  }

  private settle(who: number): void {
    this.team.settle();
    const person = this.team.people[who];
    const newId = this.newIds[who];
    if (person && newId) repairAtRest(person.editor.view, newId);
    this.team.settle();
    // What everybody does after a rest.
    for (const { editor } of this.team.people) editor.storage.chapterMoves.sharedWords?.settle();
    this.team.settle();
    let rounds = 0;
    while (this.completeTogether() > 0) rounds += 1;
    if (rounds > MOST_ROUNDS) this.faults.push(`structured tables were complete after ${rounds} rounds only`);
  }

  private completeTogether(): number {
    const added = this.team.people.map(({ ydoc }) => completeDataTables(ydoc, bodyOf(ydoc)));
    this.team.settle();
    return added.reduce((sum, count) => sum + count, 0);
  }

  private checkEnd(): void {
    const doc = this.doc(0);
    const shown = printed(doc);
    for (const [index] of this.team.people.entries()) {
      if (printed(this.doc(index)) !== shown) this.faults.push(`0 and ${index} see different plans`);
      this.checkReading(index);
    }
    try {
      doc.check();
    } catch (error) {
      this.faults.push(String(error));
    }
    this.faults.push(...this.ledger.faults(doc));
    const ids = findAll(doc, ({ attrs }) => typeof attrs.id === 'string').map(({ node }) => node.attrs.id);
    const twice = ids.filter((id, index) => ids.indexOf(id) < index);
    if (twice.length > 0) this.faults.push(`several blocks have the ids ${twice}`);
    for (const table of findAll(doc, ({ type }) => type.name === 'dataTable'))
      this.faults.push(...dataTableFaults(table, this.roles));
    for (const table of findAll(doc, ({ type }) => type.name === 'table'))
      this.faults.push(...plainTableFaults(table));
  }

  /** Reading only what changed must give what reading everything gives. */
  private checkReading(who: number): void {
    const doc = this.doc(who);
    const whole = readPlanBody(Node.fromJSON(planSchema, doc.toJSON()), this.settings);
    const read = this.readers[who]?.(doc, this.settings);
    if (JSON.stringify(read) !== JSON.stringify(whole))
      this.faults.push(`${who} reads another plan from changes than from the whole`);
  }

  private noteRoles(who: number): void {
    for (const { node } of findAll(this.doc(who), ({ type }) => type.name === 'dataTable'))
      for (const { id, node: column } of sortColumns(node)) {
        const known = this.roles.get(id) ?? new Set(['other']);
        this.roles.set(id, known.add(String(column.attrs.role)));
      }
  }

  private doc(who: number): Node {
    const person = this.team.people[who];
    if (!person) throw new Error(`there is no person ${who}`);
    return person.editor.state.doc;
  }
}

/** A document as text; marks on chips are left out: y-tiptap passes none on. */
function printed(doc: Node): string {
  return JSON.stringify(doc, (key, value) => (key === 'marks' ? undefined : value));
}
