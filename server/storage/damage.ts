/** A stored snapshot, or an entry of the log, that is not what was written. */
export interface Damage {
  readonly of: 'snapshot' | 'entry';
  readonly planId: string;
  readonly position: number;
}

/** Told of every damage that is found, each time that it is. */
export type DamageListener = (damage: Damage) => void;

/** What the administrator reads in the log: what happened to the plan and what to do. */
export function describeDamage({ of }: Damage): string {
  const [what, outcome] = {
    snapshot: ['a snapshot', 'The plan is read from an older snapshot and its log, and nothing is lost.'],
    entry: [
      'a log entry',
      'The plan is shown without these words, until somebody opens it in a browser that still has them.',
    ],
  }[of];
  return `${what} of this plan is damaged on the disk. ${outcome} Check the disk and keep the last backup`;
}
