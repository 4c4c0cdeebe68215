import type { RoomDependencies, SavedChange } from './roomDependencies';

/** Tells `onSaved` of a plan's changes, the last one of each stretch of time. */
export class SavedNotice {
  #change: SavedChange | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly planId: string,
    private readonly dependencies: Pick<RoomDependencies, 'onSaved' | 'limits' | 'log'>,
  ) {}

  note(userId: string | null, time: number): void {
    this.#change = { userId, time };
    this.#timer ??= setTimeout(() => this.flush(), this.dependencies.limits.savedNotice);
  }

  /** Tells now what there is to tell. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
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
