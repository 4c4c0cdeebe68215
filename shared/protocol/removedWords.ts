import type { PersonView } from './person';

/** The words of a comment that its author deleted or rewrote, kept for the plan's owners. */
export interface RemovedWordsView {
  readonly action: 'deleted' | 'rewritten';
  readonly person: PersonView;
  readonly words: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}
