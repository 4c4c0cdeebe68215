import type { Cancel } from '../clock';
import type { RoomDependencies, SavedChange } from './roomDependencies';

/** Tells `onSaved` of a plan's changes, the last one of each stretch of time. */
export class SavedNotice {
  #change: SavedChange | null = null;
  #cancel: Cancel | null = null;

  constructor(
    private readonly planId: string,
    private readonly dependencies: Pick<RoomDependencies, 'onSaved' | 'limits' | 'log' | 'clock'>,
  ) {}

  note(userId: string | null, time: number): void {
    this.#change = { userId, time };
    const { clock, limits } = this.dependencies;
    this.#cancel ??= clock.after(limits.savedNotice, () => this.flush());
  }

  /** Tells now what there is to tell. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = null;
    const change = this.#change;
    this.#change = null;
    if (change) void this.#tell(change);
  }

  async #tell(change: SavedChange): Promise<void> {
    try {
      await this.dependencies.onSaved(this.planId, change);
    } catch (error) {
      this.dependencies.log.error({ planId: this.planId, error }, 'nobody took note of a saved change');
    }
  }
}
