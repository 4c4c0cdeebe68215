import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';

const CHAIN = /\p{Script=Han}{2,12}(?:[—–-]{1,2}\p{Script=Han}{2,12}){2,}/gu;

interface Chain {
  readonly items: readonly string[];
  readonly passage: Passage;
  readonly index: number;
  readonly written: string;
}

/** Chains A—B—C of one length of which one link has two names: 片区教研联组 here, 片区教研组 there. */
export function checkChains({ passages }: CheckContext): readonly Finding[] {
  const chains = collect(passages, readChains).filter(isFirstOfItsKind);
  return chains.flatMap((one, at) =>
    chains.slice(at + 1).flatMap((other) => {
      if (one.items.length !== other.items.length) return [];
      const differing = one.items.flatMap((item, index) => (item === other.items[index] ? [] : [index]));
      const [index] = differing;
      if (differing.length !== 1 || index === undefined) return [];
      const [first = '', second = ''] = [one.items[index], other.items[index]];
      return [
        {
          rule: 'term/chain' as const,
          severity: 'warning' as const,
          message: `同一链条有一环写法不同：“${first}”与“${second}”。`,
          places: [one, other].map((chain) =>
            placeAt(chain.passage, chain.index, chain.index + chain.written.length),
          ),
          expected: first,
          found: second,
        },
      ];
    }),
  );
}

const readChains = perPassage((passage): readonly Chain[] =>
  [...passage.text.matchAll(CHAIN)].map(({ index, 0: written }) => ({
    items: written.split(/[—–-]+/),
    passage,
    index,
    written,
  })),
);

/** The same chain once more says nothing new. */
function isFirstOfItsKind({ written }: Chain, index: number, chains: readonly Chain[]): boolean {
  return chains.findIndex((other) => other.written === written) === index;
}
