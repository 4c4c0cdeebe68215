import * as Y from 'yjs';
import { PlanError } from '../../shared/errors';
import { CLOSE_EVENTS } from '../../shared/protocol/closeEvents';
import type { ChapterWriter } from '../../shared/schema/chapterLocks';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { Cancel } from '../clock';
import { ChapterLocks } from './chapterLocks';
import { type DurableUpdate, DurableUpdates } from './durableUpdates';
import type { NewUpdate } from './inspectUpdate';
import { LiveDocument } from './liveDocument';
import { LogPlaces } from './logPlaces';
import type { Member } from './member';
import { acknowledge, publishUpdates } from './publishUpdates';
import { refuseLocked } from './refuseLocked';
import { RoomAwareness } from './roomAwareness';
import type { RoomDependencies } from './roomDependencies';
import { SavedNotice } from './savedNotice';
import { ServerChanges } from './serverChanges';
import { type ClientMessage, frames, readClientMessage } from './syncProtocol';
import { TrackedStamps } from './trackedStamps';
import { wireFrame } from './wireFrame';

type Update = DurableUpdate<Member>;

/** A loaded plan and the people in it: what they send is judged, made durable, then shown to the others. */
export class LivePlan {
  readonly members = new Set<Member>();
  readonly #stamps = new TrackedStamps();
  readonly #locks: ChapterLocks;
  readonly #updates: DurableUpdates<Member>;
  readonly #awareness: RoomAwareness;
  readonly #notice: SavedNotice;
  readonly #changes: ServerChanges;
  readonly #places: LogPlaces;
  /** The log position up to which everything is on the disk. */
  #durablePosition: number;
  /** The same when it was last looked at, to find out whether it rests. */
  #watchedPosition = 0;
  /** The frames of answers that many ask for: one copy for all who come at once. */
  readonly #answers = new WeakMap<Uint8Array, Uint8Array>();
  #changing: Promise<unknown> = Promise.resolve();
  /** Takes back the snapshot that waits for its turn, or is being saved. */
  #cancelSnapshot: Cancel | null = null;

  private constructor(
    readonly planId: string,
    readonly document: LiveDocument,
    private readonly dependencies: RoomDependencies,
  ) {
    const { store, durability } = dependencies;
    this.#awareness = new RoomAwareness(this.members, dependencies);
    this.#notice = new SavedNotice(planId, dependencies);
    this.#changes = new ServerChanges(document, dependencies);
    this.#locks = new ChapterLocks(document);
    this.#places = new LogPlaces(planId, store);
    this.#durablePosition = document.position;
    this.#updates = new DurableUpdates(planId, store, document, durability, {
      onVisible: (updates, refused) => this.#onVisible(updates, refused),
      onDurable: (updates) => this.#onDurable(updates),
      onFailed: (updates, error) => this.#onFailed(updates, error),
    });
  }

  /** Loads a plan. Throws what the store throws. */
  static async load(planId: string, dependencies: RoomDependencies): Promise<LivePlan> {
    const document = await LiveDocument.load(planId, dependencies, (position, error) =>
      dependencies.log.error({ planId, position, error }, 'a log entry cannot be applied and is left out'),
    );
    return new LivePlan(planId, document, dependencies);
  }

  /** Takes a socket in: tells it its role, asks what it has that the server lacks, shows who is there. */
  join(member: Member): void {
    this.members.add(member);
    member.sendExtended(frames.role(member.role));
    // A stock client that may not write is not asked: its answer would have to be refused.
    if (!member.resumes && (member.canWrite || member.extended)) this.#ask(member);
    this.#awareness.sendAll(member);
  }

  leave(member: Member): void {
    this.members.delete(member);
    this.#awareness.leave(member);
  }

  /** Handles one frame of a client; a wrong one closes that client's socket and hurts nobody else. */
  receive(member: Member, frame: Uint8Array): void {
    if (!this.members.has(member)) return;
    const { bytesPerMessage } = this.dependencies.limits;
    const wait = member.messages.take(1 + frame.length / bytesPerMessage, this.dependencies.clock.now());
    if (wait > 0) member.socket.pauseReading(wait);
    try {
      this.#handle(member, readClientMessage(frame));
    } catch (error) {
      this.dependencies.log.warn({ planId: this.planId, user: member.person.id, error }, 'invalid message');
      member.close(CLOSE_EVENTS.invalidMessage);
    }
  }

  /** Sends the client what it missed while it did not read. */
  catchUp(member: Member): void {
    if (member.socket.isBehind) return;
    if (member.missing) this.#answer(member, member.missing);
    if (member.missesAwareness) this.#awareness.sendAll(member);
  }

  /** The plan as it is on the disk and before everyone's eyes. */
  read(): PlanDocument {
    return this.document.read();
  }

  /**
   * Changes the document durably on a person's behalf, one change after the other; resolves when it is on the disk. Throws
   * `PlanError('chapter-locked')` when a `writer` is given who may not change that chapter.
   */
  change<T>(
    userId: string | null,
    change: (ydoc: Y.Doc) => T,
    writer: ChapterWriter | null = null,
  ): Promise<T> {
    const result = this.#changing.then(() => this.#change(userId, change, writer));
    this.#changing = result.catch(() => {});
    return result;
  }

  /** To be called every few seconds: looks after the connections and, while nobody writes, tells our own clients where in the log they are. */
  watch(): void {
    for (const { socket } of this.members) socket.tick(frames.keepAlive);
    const position = this.#durablePosition;
    if (position === this.#watchedPosition) void this.tellPlace();
    this.#watchedPosition = position;
  }

  /** Tells our own clients where in the log they are, so that they can go on from there on another connection. */
  async tellPlace(): Promise<void> {
    const position = this.#durablePosition;
    const isToTell = (member: Member) =>
      member.extended && member.isInStep && member.toldPosition !== position;
    if (![...this.members].some(isToTell)) return;
    const place = await this.#findPlace(() => this.#places.at(position));
    // Who has more than that by now is told another time.
    if (!place || this.document.position !== position) return;
    const wire = wireFrame(frames.place(place));
    for (const member of this.members) {
      if (!isToTell(member)) continue;
      member.toldPosition = position;
      member.socket.sendWire(wire);
    }
  }

  /** Resolves when nothing is on its way to the disk. */
  async settled(): Promise<void> {
    await this.#changing;
    await this.#updates.settled();
  }

  /** Gives the memory back; nobody may be in the plan any more. */
  destroy(): void {
    this.#cancelSnapshot?.();
    this.#awareness.destroy();
    this.#changes.destroy();
    this.#notice.flush();
    this.#locks.forget();
    this.document.destroy();
  }

  #handle(member: Member, message: ClientMessage): void {
    if (message.type === 'update') this.#receiveUpdate(member, message.update, message.answer);
    else if (message.type === 'stateRequest') this.#requestState(member, message.vector);
    else if (message.type === 'awarenessRequest') this.#awareness.sendAll(member);
    else if (message.type === 'resumption') member.resumedAt = message.place;
    else this.#awareness.receive(member, message.states);
  }

  #requestState(member: Member, vector: Uint8Array): void {
    Y.decodeStateVector(vector);
    if (member.resumes) {
      member.resumes = false;
      void this.#resume(member, vector);
      return;
    }
    const isWaiting = member.missing !== null;
    const wait = isWaiting ? 0 : member.stateRequests.take(1, this.dependencies.clock.now());
    member.missing = vector;
    if (wait > 0) this.dependencies.clock.after(wait, () => this.catchUp(member));
    else if (!isWaiting) this.catchUp(member);
  }

  #ask(member: Member): void {
    member.socket.send(frames.stateRequest(this.document.vector()));
  }

  /**
   * A client whose copy is at a place of this log has nothing that the server lacks, so it is not asked; and if nothing came after
   * that place, it lacks nothing either. Everybody else is asked and answered as ever.
   */
  async #resume(member: Member, vector: Uint8Array): Promise<void> {
    const { resumedAt } = member;
    // Of what was left out as the plan was loaded, the client may have a copy.
    const isKnown = resumedAt !== null && this.document.isWhole;
    const position = isKnown ? await this.#findPlace(() => this.#places.find(resumedAt)) : null;
    if (!this.members.has(member)) return;
    if (position === null || member.gapAt !== null) this.#ask(member);
    else member.hasAnswered = true;
    if (position !== null && position === this.document.position) {
      member.isLive = true;
      member.toldPosition = position;
      // An update that changes nothing.
      member.socket.send(frames.stateAnswer(Uint8Array.of(0, 0)));
    } else this.#requestState(member, vector);
  }

  /** A log that cannot be read now costs the client a longer way, nothing else. */
  async #findPlace<T>(find: () => Promise<T>): Promise<T | null> {
    try {
      return await find();
    } catch (error) {
      this.dependencies.log.warn({ planId: this.planId, error }, 'a place in the log could not be read');
      return null;
    }
  }

  #answer(member: Member, vector: Uint8Array): void {
    if (!this.members.has(member)) return;
    member.missing = null;
    member.isLive = true;
    const answer = this.document.difference(vector);
    const wire = this.#answers.get(answer) ?? wireFrame(frames.stateAnswer(answer));
    this.#answers.set(answer, wire);
    member.socket.sendWire(wire);
  }

  #receiveUpdate(member: Member, update: Uint8Array, isAnswer: boolean): void {
    member.received += 1;
    const verdict = this.document.inspect(update);
    // Letters beside letters carry no marks and no locks.
    const isTyping = verdict.type === 'new' && verdict.needs !== null;
    if (verdict.type === 'invalid') {
      member.refuse('invalid');
      member.close(CLOSE_EVENTS.invalidMessage);
    } else if (verdict.type === 'known') {
      this.#accept(member, null, isAnswer);
    } else if (!member.canWrite) {
      member.refuse('read-only');
    } else if (!isTyping && !this.#stamps.allows(update, member.person, () => this.document.ydoc())) {
      member.refuse('invalid');
    } else if (verdict.type === 'new') {
      if (this.#locks.admit(verdict.update, member.writer, isTyping)) {
        this.document.accept(verdict);
        this.#accept(member, verdict, isAnswer);
      } else refuseLocked(member, this.dependencies);
    } else this.#receiveIncomplete(member, update, isAnswer);
  }

  /** A client that types before its earlier words have arrived sends them in its answer; one that has answered is asked again. */
  #receiveIncomplete(member: Member, update: Uint8Array, isAnswer: boolean): void {
    const wait = member.stateRequests.take(1, this.dependencies.clock.now());
    if (isAnswer) {
      if (wait > 0) {
        member.close(CLOSE_EVENTS.tooManyMessages);
        return;
      }
      const part = this.document.completePart(update);
      const verdict = this.document.inspect(part);
      const judged = verdict.type === 'new' ? verdict : null;
      if (judged && !this.#locks.admit(judged.update, member.writer)) {
        refuseLocked(member, this.dependencies);
        return;
      }
      if (judged) this.document.accept(judged);
      this.#accept(member, judged, true);
      member.refuse('missing-past');
      return;
    }
    member.gapAt ??= member.received;
    if (!member.hasAnswered) return;
    if (wait > 0) {
      member.close(CLOSE_EVENTS.tooManyMessages);
      return;
    }
    this.#ask(member);
  }

  #accept(member: Member, judged: NewUpdate | null, isAnswer: boolean): void {
    if (isAnswer) {
      member.hasAnswered = true;
      member.gapAt = null;
    }
    const { id: userId } = member.person;
    this.#updates.push({
      judged,
      author: member,
      userId,
      time: this.dependencies.clock.now(),
      count: member.savedCount,
    });
  }

  async #change<T>(
    userId: string | null,
    change: (ydoc: Y.Doc) => T,
    writer: ChapterWriter | null,
  ): Promise<T> {
    const { result, update } = this.#changes.make(change);
    if (update === null) return result;
    if (!this.#locks.admit(update, writer)) {
      this.#changes.forget();
      throw new PlanError(
        'chapter-locked',
        '这一章已锁定，只有负责人和规划所有者可以修改。请联系规划所有者。',
      );
    }
    const verdict = this.document.inspect(update);
    if (verdict.type === 'known') return result;
    if (verdict.type !== 'new') throw new Error(`the server’s own change is ${verdict.type}`);
    this.document.accept(verdict);
    await new Promise<void>((resolve, reject) => {
      const settle = (error: unknown) => (error === null ? resolve() : reject(error));
      this.#updates.push({
        judged: verdict,
        author: null,
        userId,
        time: this.dependencies.clock.now(),
        count: null,
        settle,
      });
    });
    return result;
  }

  #onVisible(updates: readonly Update[], refused: ReadonlySet<Update>): void {
    const { limits, log } = this.dependencies;
    if (refused.size > 0) this.#locks.forget();
    for (const { author } of refused) {
      log.error({ planId: this.planId, user: author?.person.id }, 'an accepted update could not be applied');
      author?.refuse('invalid');
      author?.close(CLOSE_EVENTS.invalidMessage);
    }
    const sound = updates.filter((update) => !refused.has(update));
    publishUpdates(sound, this.members, this.document, limits.mergedUpdates, () =>
      this.#awareness.takeAlong(),
    );
    for (const { settle } of refused) settle?.(new Error('the change could not be applied'));
  }

  #onDurable(updates: readonly Update[]): void {
    const { limits, snapshots } = this.dependencies;
    acknowledge(updates);
    this.#durablePosition = this.document.position;
    for (const { settle } of updates) settle?.(null);
    const last = updates.findLast(({ judged }) => judged);
    if (last) this.#notice.note(last.userId, last.time);
    if (this.document.unsaved >= limits.snapshotEvery)
      this.#cancelSnapshot ??= snapshots.add(() => this.#saveSnapshot());
  }

  async #saveSnapshot(): Promise<void> {
    try {
      await this.document.saveSnapshot(this.planId, this.dependencies);
    } catch (error) {
      const { log } = this.dependencies;
      log.error({ planId: this.planId, error }, 'the snapshot could not be saved; the log has everything');
    }
    this.#cancelSnapshot = null;
  }

  #onFailed(updates: readonly Update[], error: unknown): void {
    this.dependencies.log.error({ planId: this.planId, error }, 'updates could not be written');
    this.#locks.forget();
    this.#changes.forget();
    const gone = error instanceof PlanError && error.code === 'not-found';
    const event = gone ? CLOSE_EVENTS.planNotFound : CLOSE_EVENTS.storageFailed;
    for (const author of new Set(updates.map((update) => update.author))) author?.close(event);
    for (const { settle } of updates) settle?.(error);
  }
}
