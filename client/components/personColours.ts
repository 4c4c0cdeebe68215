import { useSyncExternalStore } from 'react';
import { PERSON_COLOURS, personColour } from './personColour';

type ColourOf = (userId: string) => string;

/**
 * The colours of people on this page: the usual ones, but of several who are in a plan together and share one the first keeps it, and the
 * others have others while there are any.
 */
export class PersonColours {
  /** Those that are not, or once were not, the usual ones. */
  #given: ReadonlyMap<string, string> = new Map();
  #here: ReadonlySet<string> = new Set();
  #of: ColourOf = personColour;
  readonly #listeners = new Set<() => void>();

  /** A person's colour now; another function after every change. */
  readonly now = (): ColourOf => this.#of;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** To be told who is in the plan, in the order in which they came; who was here keeps the colour, who comes back has it again while it is free. */
  keepApart(userIds: Iterable<string>): void {
    const colourOf = this.#of;
    const here = new Set(userIds);
    const come = [...here].filter((id) => !this.#here.has(id));
    const shown = [...here].filter((id) => this.#here.has(id)).map(colourOf);
    this.#here = here;
    const changed = new Map<string, string>();
    for (const id of come) {
      const colour = rarestOf([colourOf(id), personColour(id), ...PERSON_COLOURS], shown);
      shown.push(colour);
      if (colour !== colourOf(id)) changed.set(id, colour);
    }
    if (changed.size === 0) return;
    const given = new Map([...this.#given, ...changed]);
    this.#given = given;
    this.#of = (id) => given.get(id) ?? personColour(id);
    for (const listener of this.#listeners) listener();
  }
}

/** Those of this page, which shows one plan at a time. */
export const personColours = new PersonColours();

/** How to find a person's colour on this page; renders again when colours change. */
export function usePersonColours(): ColourOf {
  return useSyncExternalStore(personColours.subscribe, personColours.now);
}

/** Of these wishes the first that stands least often among the colours shown. */
function rarestOf(wishes: readonly string[], shown: readonly string[]): string {
  const countOf = (colour: string) => shown.filter((other) => other === colour).length;
  return wishes.reduce((best, wish) => (countOf(wish) < countOf(best) ? wish : best));
}
