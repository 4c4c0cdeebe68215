import type { Cancel } from '../clock';
import type { RoomDependencies, SavedChange } from './roomDependencies';

/** While people go on writing, the next notice waits so many times as long as the first one. */
const BUSY = 5;

/** Tells `onSaved` of a plan's changes, the last one of each stretch of time; the longer people write, the longer the stretch. */
export class SavedNotice {
  #change: SavedChange | null = null;
  #cancel: Cancel | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly planId: string,
    private readonly dependencies: Pick<RoomDependencies, 'onSaved' | 'limits' | 'log' | 'clock'>,
  ) {}

  note(userId: string | null, time: number): void {
    this.#change = { userId, time };
    const { clock, limits } = this.dependencies;
    if (this.#cancel) return;
    const { savedNotice: shortest } = limits;
    const rest = this.#toldAt + BUSY * shortest - clock.now();
    this.#cancel = clock.after(Math.min(Math.max(shortest, rest), BUSY * shortest), () => this.flush());
  }

  /** Tells now what there is to tell. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const change = this.#change;
    this.#change = null;
    if (!change) return;
    this.#toldAt = this.dependencies.clock.now();
    void this.#tell(change);
  }

  async #tell(change: SavedChange): Promise<void> {
    try {
      await this.dependencies.onSaved(this.planId, change);
    } catch (error) {
      this.dependencies.log.error({ planId: this.planId, error }, 'nobody took note of a saved change');
    }
  }
}
