import type { Node } from '@tiptap/pm/model';
import { type AcceptedPair, separateAccepted } from '../../../shared/checks/separateAccepted';
import type { AcceptedFindingView } from '../../../shared/protocol/checkApi';
import type { PlacedFinding } from './engine/checkMessages';

/** What was accepted, with what the check says about it now. */
export interface PlacedAcceptance {
  readonly placed: PlacedFinding;
  readonly acceptance: AcceptedFindingView;
}

/** What the check of a plan shows now. */
export interface CheckState {
  /** `waiting` before the first findings, `checking` while newer ones are sought, `failed` when the check broke down. */
  readonly phase: 'waiting' | 'checking' | 'done' | 'failed';
  /** The document to which the places of the findings belong; null before the first. */
  readonly checked: Node | null;
  readonly open: readonly PlacedFinding[];
  readonly accepted: readonly PlacedAcceptance[];
  /** Accepted once; nothing like it is found now. */
  readonly idle: readonly AcceptedFindingView[];
  /** The finding that stands out, by id, or null. */
  readonly activeId: string | null;
}

/** The check of an open plan as the page sees it: read with `state`, told of changes by `subscribe`. */
export interface CheckStore {
  readonly state: () => CheckState;
  readonly subscribe: (listener: () => void) => () => void;
  /** New findings are sought. */
  readonly begin: () => void;
  /** Findings of a document came in. */
  readonly take: (checked: Node, found: readonly PlacedFinding[]) => void;
  readonly fail: () => void;
  /** What people accepted; nothing is shown before it is known. */
  readonly accept: (acceptances: readonly AcceptedFindingView[]) => void;
  readonly activate: (id: string | null) => void;
}

const EMPTY: CheckState = {
  phase: 'waiting',
  checked: null,
  open: [],
  accepted: [],
  idle: [],
  activeId: null,
};

/** A store before the first check. */
export function createCheckStore(): CheckStore {
  let state = EMPTY;
  let phase: CheckState['phase'] = 'waiting';
  let found: readonly PlacedFinding[] = [];
  let acceptances: readonly AcceptedFindingView[] | null = null;
  const listeners = new Set<() => void>();

  const set = (changes: Partial<CheckState>) => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };
  const separate = (): Partial<CheckState> => {
    if (!acceptances || !state.checked) return {};
    const byFinding = new Map(found.map((placed) => [placed.finding, placed]));
    const placed = (finding: AcceptedPair<AcceptedFindingView>['finding']) =>
      byFinding.get(finding) as PlacedFinding;
    const apart = separateAccepted([...byFinding.keys()], acceptances);
    return {
      open: apart.open.map(placed),
      accepted: apart.accepted.map(({ finding, acceptance }) => ({ placed: placed(finding), acceptance })),
      idle: apart.idle,
    };
  };
  const shownPhase = () => (acceptances || phase === 'failed' ? phase : 'waiting');

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin() {
      phase = state.checked ? 'checking' : 'waiting';
      set({ phase: shownPhase() });
    },
    take(checked, next) {
      phase = 'done';
      found = keepSame(found, next);
      state = { ...state, checked };
      set({ phase: shownPhase(), ...separate() });
    },
    fail() {
      phase = 'failed';
      set({ phase });
    },
    accept(next) {
      acceptances = next;
      set({ phase: shownPhase(), ...separate() });
    },
    activate: (activeId) => set({ activeId }),
  };
}

/** Findings that say the same at the same place stay the same objects, so that their cards are not drawn again. */
function keepSame(
  before: readonly PlacedFinding[],
  next: readonly PlacedFinding[],
): readonly PlacedFinding[] {
  const known = new Map(before.map((placed) => [JSON.stringify(placed), placed]));
  return next.map((placed) => known.get(JSON.stringify(placed)) ?? placed);
}
