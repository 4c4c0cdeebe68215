import type { Cancel } from '../clock';
import { AwarenessBoard, type AwarenessPieces } from './awarenessBoard';
import type { Member } from './member';
import type { CaretsFor } from './publishUpdates';
import type { RoomDependencies } from './roomDependencies';
import { wires } from './syncProtocol';

/** The frames of states that several members are sent. */
type BuiltWires = Map<AwarenessPieces, Uint8Array>;

/**
 * From this part of the window on carets go along with words, in the same write; alone, they cost each receiver one of their own. Who types
 * moves the caret as well, so that in a plan where people type nearly all go along.
 */
const WITH_WORDS = 0.75;

/** Shows the people in a room each other's carets: what changes in a stretch of time goes to each in one frame, along with words if there are any. */
export class RoomAwareness {
  readonly #board: AwarenessBoard<Member>;
  #timer: Cancel | null = null;
  #sentAt = 0;

  constructor(
    private readonly members: ReadonlySet<Member>,
    private readonly dependencies: Pick<RoomDependencies, 'limits' | 'clock'>,
  ) {
    const { limits, clock } = dependencies;
    this.#board = new AwarenessBoard(limits, clock.now);
  }

  /** Takes an awareness update of a member. Throws when it is none. */
  receive(member: Member, states: Uint8Array): void {
    if (this.#board.receive(member, states)) this.#schedule();
  }

  /** Takes back what a member, who has left the room, had announced. */
  leave(member: Member): void {
    if (this.#board.leave(member)) this.#schedule();
  }

  /** Sends a member everything, at once. */
  sendAll(member: Member): void {
    member.missesAwareness = false;
    const carets = frameFor(member, this.#board.everything(member), new Map());
    if (carets) member.socket.sendWire(carets);
  }

  /**
   * To be called when words go out: gives each member's frame of the carets that wait, to go along in the same write; null when none do, or some went
   * a moment ago.
   */
  takeAlong(): CaretsFor | null {
    const { limits, clock } = this.dependencies;
    const isDue = this.#timer && clock.now() - this.#sentAt >= WITH_WORDS * limits.awarenessWindow;
    return isDue ? this.#takeChanges() : null;
  }

  /** Sends nothing any more. */
  destroy(): void {
    this.#timer?.();
    this.#timer = null;
  }

  #schedule(): void {
    const { clock, limits } = this.dependencies;
    this.#timer ??= clock.after(limits.awarenessWindow, () => this.#sendChanges());
  }

  #sendChanges(): void {
    const caretsFor = this.#takeChanges();
    for (const member of this.members) {
      const carets = caretsFor(member);
      if (carets) member.socket.sendAtOnce(carets);
    }
  }

  #takeChanges(): CaretsFor {
    this.#timer?.();
    this.#timer = null;
    this.#sentAt = this.dependencies.clock.now();
    const changesFor = this.#board.takeChanges();
    const built: BuiltWires = new Map();
    return (member) => frameFor(member, changesFor(member), built);
  }
}

/** Who is behind gets no carets now, and all of them later. */
function frameFor(member: Member, states: AwarenessPieces | null, built: BuiltWires): Uint8Array | null {
  if (!states) return null;
  if (member.socket.isBehind) {
    member.missesAwareness = true;
    return null;
  }
  let wire = built.get(states);
  if (!wire) {
    wire = wires.awareness(states);
    built.set(states, wire);
  }
  return wire;
}
