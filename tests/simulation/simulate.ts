import * as Y from 'yjs';
import { SYNC_LIMITS, type SyncLimits } from '../../server/collab/syncLimits';
import { canWrite, ROLES, type Role } from '../../shared/protocol/roles';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../shared/schema/ydoc';
import { MemoryAccess } from '../helpers/memoryAccess';
import { createRandom, type Random } from '../helpers/random';
import { paragraph } from '../helpers/syncServer';
import { Eyewitness } from './eyewitness';
import { SimulatedClient } from './simulatedClient';
import { SimulatedDisk } from './simulatedDisk';
import { SimulatedServer, type Spoil } from './simulatedServer';
import { SimulatedTime } from './simulatedTime';

/** What became of one run. */
export interface SimulationReport {
  readonly seed: number;
  /** What went wrong; empty when nothing did. */
  readonly violations: readonly string[];
  readonly steps: number;
  readonly edits: number;
  readonly crashes: number;
  /** Characters and deletions that somebody had seen or was told are saved. */
  readonly remembered: number;
  /** The plans at the end; equal for equal seeds. */
  readonly texts: readonly string[];
}

const PLANS = ['a', 'b'];
/** How long everything may take to be in step after the last fault, in milliseconds. */
const LONGEST_HEALING = 240_000;

/**
 * Some people, two plans, one server after the other, for some seconds of simulated time full of faults; then peace, in which
 * everybody must come to have the same. Equal seeds give equal runs. `spoil` makes a server that should be found out.
 */
export async function simulate(seed: number, spoil?: Spoil): Promise<SimulationReport> {
  return new Simulation(seed, spoil).run();
}

class Simulation {
  readonly #random: Random;
  readonly #time = new SimulatedTime();
  readonly #disk: SimulatedDisk;
  readonly #access: MemoryAccess;
  readonly #server: SimulatedServer;
  readonly #witness: Eyewitness;
  readonly #limits: SyncLimits;
  readonly #people: readonly string[];
  readonly #roles = new Map<string, Role | null>();
  #clients: SimulatedClient[] = [];
  #nextId = 1;
  #nextCharacter = FIRST_CHARACTER;
  #edits = 0;
  #crashes = 0;
  #isHealing = false;

  constructor(
    readonly seed: number,
    spoil: Spoil | undefined,
  ) {
    const random = createRandom(seed);
    this.#random = random;
    const durability = random.chance(0.3) ? 'relaxed' : 'strict';
    this.#people = Array.from({ length: 3 + random.below(3) }, (_, index) => `person${index}`);
    this.#witness = new Eyewitness(() => this.#disk, durability, this.#time.now);
    this.#disk = new SimulatedDisk((entry) => this.#witness.onWrite(entry));
    this.#access = new MemoryAccess(Object.fromEntries(this.#people.map((name) => [name, name])));
    this.#limits = limitsOf(random);
    this.#server = new SimulatedServer({
      time: this.#time,
      random,
      disk: this.#disk,
      access: this.#access,
      limits: this.#limits,
      durability,
      newClientId: () => this.#newId(),
      spoil,
    });
  }

  async run(): Promise<SimulationReport> {
    this.#seedPlans();
    this.#disk.sync(this.#disk.length);
    this.#server.start();
    this.#openBrowsers();
    const turns = 40 + this.#random.below(60);
    for (let turn = 0; turn < turns && this.#isSound; turn++) {
      await this.#time.run(this.#random.next() * this.#random.next() * 400);
      await this.#letHappen();
    }
    if (this.#isSound) await this.#heal();
    const texts = PLANS.map((planId) => textOf(this.#disk.replay(planId)));
    if (this.#isSound) await this.#closeEverything();
    return {
      seed: this.seed,
      violations: this.#witness.violations,
      steps: this.#time.steps,
      edits: this.#edits,
      crashes: this.#crashes,
      remembered: this.#witness.remembered,
      texts,
    };
  }

  get #isSound(): boolean {
    return this.#witness.violations.length === 0;
  }

  #seedPlans(): void {
    for (const id of PLANS) {
      const ydoc = new Y.Doc({ guid: '' });
      ydoc.clientID = this.#newId();
      const blocks = [0, 1, 2].map((index) => paragraph(`${id}${index}`, this.#newCharacter()));
      writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: blocks }, { region: '云溪县' }));
      const meta = { id, title: id, stage: '', createdAt: 0, changedAt: 0, changedBy: null };
      this.#disk.plans.set(id, meta);
      this.#disk.write([{ planId: id, update: Y.encodeStateAsUpdate(ydoc), userId: null, time: 0 }]);
      for (const userId of this.#people)
        this.#setRole(userId, id, this.#random.chance(0.75) ? 'editor' : 'reader');
    }
  }

  #openBrowsers(): void {
    const random = this.#random;
    for (const userId of this.#people)
      for (const planId of PLANS)
        if (random.chance(0.75)) {
          const extended = random.chance(0.6);
          this.#clients.push(
            new SimulatedClient({
              time: this.#time,
              random,
              server: this.#server,
              userId,
              planId,
              extended,
              careless: !extended && random.chance(0.3),
              latency: random.pick([1, 20, 150]),
              newClientId: () => this.#newId(),
              newCharacter: () => this.#newCharacter(),
              watch: this.#witness,
            }),
          );
        }
  }

  async #letHappen(): Promise<void> {
    const random = this.#random;
    const client = this.#clients.length > 0 ? random.pick(this.#clients) : null;
    const chance = random.next();
    if (chance < 0.6) for (let count = random.below(8); count > 0; count--) this.#edit();
    else if (chance < 0.66) client?.loseNetwork();
    else if (chance < 0.7) client?.reload(random.chance(0.5));
    else if (chance < 0.74 && client) client.readsAgainAt = this.#time.now() + random.next() * 8000;
    else if (chance < 0.78) this.#changeRole();
    else if (chance < 0.81 && client) this.#changeRoleWhileJoining(client);
    else if (chance < 0.86) this.#crash(random.chance(0.5));
    else if (chance < 0.875) await this.#restart();
    else if (chance < 0.9) this.#fillDisk();
    else if (chance < 0.915) this.#disk.damageSnapshot(random.pick(PLANS));
    else if (chance < 0.93) this.#breakReading();
    else if (chance < 0.95) this.#disk.failsToSync = true;
    else if (chance < 0.98) this.#changeByServer();
    else void this.#server.rooms?.readDocument(random.pick(PLANS)).catch(() => {});
  }

  #edit(): void {
    // With some seeds nobody has come.
    if (this.#clients.length === 0) return;
    const client = this.#random.pick(this.#clients);
    if (!(client.isExtended || this.#mayWrite(client))) return;
    client.edit();
    this.#edits += 1;
  }

  #changeRole(): void {
    const roles: readonly (Role | null)[] = [...ROLES, 'editor', null];
    this.#setRole(this.#random.pick(this.#people), this.#random.pick(PLANS), this.#random.pick(roles));
  }

  #changeRoleWhileJoining(client: SimulatedClient): void {
    client.reload(true);
    this.#time.after(this.#random.next() * 300, () => {
      if (!this.#isHealing)
        this.#setRole(client.userId, client.planId, this.#random.pick([null, 'reader', 'editor']));
    });
  }

  /** The process ends between two steps, perhaps with the power; the next one starts after a while. */
  #crash(powerIsCut: boolean): void {
    if (!this.#server.rooms) return;
    this.#crashes += 1;
    this.#server.kill(powerIsCut);
    if (powerIsCut) this.#disk.cutPower(this.#random);
    this.#witness.checkNothingIsLost(PLANS, powerIsCut);
    this.#startAfter(this.#random.next() * 1500);
  }

  async #restart(): Promise<void> {
    const stopping = this.#server.stop();
    this.#time.after(2500, () => this.#server.kill());
    await this.#time.run(3000);
    await stopping;
    this.#witness.checkNothingIsLost(PLANS, false);
    this.#startAfter(0);
  }

  /** Starting syncs what the process before had written (startServer.ts, `openData`). */
  #startAfter(delay: number): void {
    this.#time.after(delay, () => {
      if (this.#server.rooms) return;
      this.#disk.failsToSync = false;
      this.#disk.sync(this.#disk.length);
      this.#server.start();
    });
  }

  #fillDisk(): void {
    const part = this.#random.pick([0.5, 1]);
    this.#disk.refuses = () => this.#random.chance(part);
    this.#time.after(this.#random.next() * 2000, () => {
      this.#disk.refuses = () => false;
    });
  }

  #breakReading(): void {
    this.#disk.isUnreadable = true;
    this.#time.after(this.#random.next() * 1000, () => {
      this.#disk.isUnreadable = false;
    });
  }

  #changeByServer(): void {
    const character = this.#newCharacter();
    this.#server.change(this.#random.pick(PLANS), (ydoc) => {
      const text = (bodyOf(ydoc).get(0) as Y.XmlElement | undefined)?.get(0);
      if (text instanceof Y.XmlText) text.insert(0, character);
    });
  }

  /** No more faults: everyone comes back and must come to have the same. */
  async #heal(): Promise<void> {
    this.#isHealing = true;
    this.#disk.refuses = () => false;
    this.#disk.isUnreadable = false;
    if (this.#disk.failsToSync) this.#server.kill();
    this.#startAfter(0);
    for (const userId of this.#people)
      for (const planId of PLANS)
        if (!this.#roles.get(`${userId} ${planId}`)) this.#setRole(userId, planId, 'editor');
    for (const client of this.#clients) {
      client.readsAgainAt = 0;
      client.isCareless = false;
      // A stock client cannot be told that what it wrote was refused.
      if ((client.isExtended || this.#mayWrite(client)) && this.#random.chance(0.7)) client.loseNetwork();
      else client.reload(false);
    }
    const start = this.#time.now();
    let difference = 'nobody has come back';
    while (difference && this.#isSound && this.#time.now() - start < LONGEST_HEALING) {
      await this.#time.run(5000);
      difference = await this.#findDifference();
    }
    if (difference) this.#witness.violations.push(`not in step at the end: ${difference}`);
    this.#witness.checkNothingIsLost(PLANS, false);
  }

  /** What somebody has that another has not; '' when everyone has the same and was told so. */
  async #findDifference(): Promise<string> {
    for (const client of this.#clients)
      if (!client.isQuiet) return `${client.userId} in ${client.planId} is not saved`;
    for (const planId of PLANS) {
      const log = this.#disk.replay(planId);
      const text = textOf(log);
      const vector = vectorOf(log);
      log.destroy();
      if (new Set(text.replaceAll('\n', '')).size !== text.replaceAll('\n', '').length)
        this.#witness.violations.push(`something stands twice in ${planId}: ${text}`);
      for (const { ydoc, userId } of this.#clients.filter((client) => client.planId === planId)) {
        if (textOf(ydoc) !== text) return `${userId} has another ${planId}`;
        if (vectorOf(ydoc) !== vector) return `${userId} has another history of ${planId}`;
      }
    }
    return '';
  }

  /** Everyone leaves: the memory comes back, and what is there is there to stay. */
  async #closeEverything(): Promise<void> {
    for (const client of this.#clients) client.leave();
    await this.#time.run(90_000 + 2 * this.#limits.idleUnload);
    const { rooms, timers, sockets, listeners } = this.#server;
    for (const planId of PLANS)
      if (rooms?.stateOf(planId) !== 'closed') this.#witness.violations.push(`${planId} stays in memory`);
    if (timers + sockets + listeners !== 1)
      this.#witness.violations.push(
        `left behind: ${timers} timers, ${sockets} sockets, ${listeners - 1} listeners`,
      );
    this.#server.kill();
    this.#disk.cutPower(this.#random);
    this.#witness.checkNothingIsLost(PLANS, false);
  }

  #mayWrite({ userId, planId }: SimulatedClient): boolean {
    const role = this.#roles.get(`${userId} ${planId}`);
    return role ? canWrite(role) : false;
  }

  #setRole(userId: string, planId: string, role: Role | null): void {
    this.#roles.set(`${userId} ${planId}`, role);
    this.#witness.noteRole(userId, planId, role);
    this.#access.setRole(userId, planId, role);
  }

  #newId(): number {
    return this.#nextId++;
  }

  #newCharacter(): string {
    return String.fromCharCode(this.#nextCharacter++);
  }
}

/** 一, the first of twenty thousand characters. */
const FIRST_CHARACTER = 0x4e00;

/** Small, so that every limit is met. */
function limitsOf(random: Random): SyncLimits {
  return {
    ...SYNC_LIMITS,
    idleUnload: random.pick([50, 500, 5000]),
    snapshotEvery: random.pick([3, 10, 50]),
    unsentPause: random.pick([500, 5000, 1 << 20]),
    unsentLimit: random.pick([20_000, 8 << 20]),
    catchUpTime: 5000,
    mergedUpdates: random.pick([1, 3, 64]),
    longDocument: random.pick([0, 64 << 10]),
    stateRequestBurst: random.pick([2, 10]),
    messageBurst: random.pick([20, 1000]),
    messagesPerSecond: random.pick([20, 200]),
  };
}

function textOf(ydoc: Y.Doc): string {
  return bodyOf(ydoc)
    .toArray()
    .map((block) =>
      block instanceof Y.XmlElement
        ? block
            .toArray()
            .map((text) => (text instanceof Y.XmlText ? (text.toJSON() as string) : ''))
            .join('')
        : '',
    )
    .join('\n');
}

function vectorOf(ydoc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(ydoc))].sort());
}
