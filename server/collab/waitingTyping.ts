import { type Keystroke, writeKeystroke, type YjsPlace } from './keystroke';

/** What one person typed letter behind letter. */
interface Run extends Omit<Keystroke, 'text'> {
  text: string;
}

/**
 * Typing that waits to be taken into a document. What one person types letter behind letter becomes one piece at once, as Yjs would make it
 * in the end: so a document takes in a few words instead of a hundred letters, and until then nothing is kept of each.
 */
export class WaitingTyping {
  /** In the order in which they began: what a run stands on was there then, and what joins it stands on nothing else. */
  #pieces: (Uint8Array | Run)[] = [];
  /** The last run of each Yjs client. */
  readonly #runs = new Map<number, Run>();

  /** In how many pieces it is. */
  get size(): number {
    return this.#pieces.length;
  }

  /** Takes a keystroke in. */
  type(keystroke: Keystroke): void {
    const run = this.#runs.get(keystroke.client);
    if (run && goesOn(run, keystroke)) run.text += keystroke.text;
    else {
      const { client, clock, text, origin, rightOrigin } = keystroke;
      this.#endBefore(origin);
      const begun = { client, clock, text, origin, rightOrigin };
      this.#runs.set(client, begun);
      this.#pieces.push(begun);
    }
  }

  /** Takes any other typing in. */
  add(update: Uint8Array): void {
    // A copy of a few bytes, so that the packet they came in need not be kept.
    this.#pieces.push(update.slice());
    this.#runs.clear();
  }

  /** All of it, as updates for Yjs, in order. */
  updates(): Uint8Array[] {
    return this.#pieces.map((piece) => (piece instanceof Uint8Array ? piece : writeKeystroke(piece)));
  }

  clear(): void {
    this.#pieces = [];
    this.#runs.clear();
  }

  /** Where somebody types behind a run's last letter, its next one has to find its place beside his: it is a piece of its own. */
  #endBefore(origin: YjsPlace | null): void {
    const run = origin && this.#runs.get(origin.client);
    if (run && origin.clock === lastOf(run)) this.#runs.delete(origin.client);
  }
}

/** Whether it stands right behind a run's last letter and before what the run was typed before (`Item.mergeWith` of Yjs asks the same). */
function goesOn(run: Run, { clock, origin, rightOrigin }: Keystroke): boolean {
  const last = lastOf(run);
  return (
    clock === last + 1 &&
    origin?.client === run.client &&
    origin.clock === last &&
    isSamePlace(rightOrigin, run.rightOrigin)
  );
}

/** The clock of its last letter. */
function lastOf({ clock, text }: Run): number {
  return clock + text.length - 1;
}

function isSamePlace(one: YjsPlace | null, other: YjsPlace | null): boolean {
  return one?.client === other?.client && one?.clock === other?.clock;
}
