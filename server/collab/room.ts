import type { CloseEvent } from '../../shared/protocol/closeEvents';
import type { Cancel } from '../clock';
import { LivePlan } from './livePlan';
import type { RoomDependencies } from './roomDependencies';

/**
 * loading → open → saving → closed; a room that is wanted again while it is saved goes back to open, one that fails to load
 * is closed at once and never shown as an empty plan.
 */
export type RoomState = 'loading' | 'open' | 'saving' | 'closed';

/** The life of one plan in memory: loaded once for everyone who waits, kept while someone holds it, saved, unloaded. */
export class Room {
  /** Rejects with what the store threw. */
  readonly plan: Promise<LivePlan>;
  #state: RoomState = 'loading';
  #loaded: LivePlan | null = null;
  #holds = 0;
  #stopTimer: Cancel | null = null;
  #closing: Promise<void> | null = null;

  /** `onClosed` is called once, when the room is closed and another may be opened for the plan. */
  constructor(
    readonly planId: string,
    private readonly dependencies: RoomDependencies,
    private readonly onClosed: () => void,
  ) {
    this.plan = this.#load();
    this.plan.catch(() => {});
  }

  get state(): RoomState {
    return this.#state;
  }

  /** The plan, once it is there; null before and after. */
  get loaded(): LivePlan | null {
    return this.#loaded;
  }

  /** Keeps the room open until the function that is returned is called. */
  hold(): () => void {
    this.#holds += 1;
    this.#stopIdling();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      if (this.#holds === 0) this.#startIdling();
    };
  }

  /** Closes every socket with this reason, saves, and closes the room; resolves when that is done. */
  async end(event: CloseEvent, save: boolean): Promise<void> {
    this.#stopIdling();
    this.#closing ??= this.#end(event, save);
    await this.#closing;
  }

  async #end(event: CloseEvent, save: boolean): Promise<void> {
    const plan = await this.plan.catch(() => null);
    if (!plan || this.#state === 'closed') return;
    this.#state = 'saving';
    await plan.tellPlace();
    for (const member of plan.members) member.close(event);
    await plan.settled();
    if (save) await this.#save(plan);
    this.#close(plan);
  }

  async #load(): Promise<LivePlan> {
    try {
      const plan = await LivePlan.load(this.planId, this.dependencies);
      this.#loaded = plan;
      this.#state = 'open';
      if (this.#holds === 0) this.#startIdling();
      return plan;
    } catch (error) {
      this.#state = 'closed';
      this.onClosed();
      throw error;
    }
  }

  #startIdling(): void {
    if (this.#state !== 'open' || this.#closing) return;
    const { clock, limits } = this.dependencies;
    this.#stopTimer = clock.after(limits.idleUnload, () => void this.#unload());
  }

  #stopIdling(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  async #unload(): Promise<void> {
    const plan = this.#loaded;
    if (!plan || this.#state !== 'open' || this.#holds > 0) return;
    this.#state = 'saving';
    await plan.settled();
    await this.#save(plan);
    if (this.#closing) return;
    if (this.#holds > 0) this.#state = 'open';
    else this.#close(plan);
  }

  async #save(plan: LivePlan): Promise<void> {
    try {
      await plan.document.saveSnapshot(this.planId, this.dependencies);
    } catch (error) {
      const { planId } = this;
      this.dependencies.log.error(
        { planId, error },
        'the snapshot could not be saved; the log has everything',
      );
    }
  }

  #close(plan: LivePlan): void {
    this.#state = 'closed';
    this.#loaded = null;
    plan.destroy();
    this.onClosed();
  }
}
