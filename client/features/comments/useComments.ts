import type { Editor } from '@tiptap/react';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Anchor, ThreadView } from '../../../shared/protocol/api';
import { useThreads } from '../../api/threads';
import { scrollToPosition } from '../../editor/scrollToPosition';
import { type AnchorPlaces, anchorPlaces } from '../../editor/threadPlaces';
import { useRested } from '../../editor/useRested';
import { commentAnchor } from './commentAnchor';
import { orderThreads, type PlacedThread, placeOf } from './orderThreads';
import type { ProposalDraft } from './proposalDraft';
import { useAcceptanceUndo } from './useAcceptanceUndo';
import { useAnchorStyles } from './useAnchorStyles';
import { useShownProposals } from './useShownProposals';

/** A comment or a proposal that is being written. */
export type Draft =
  | { readonly kind: 'comment'; readonly anchor: Anchor }
  | { readonly kind: 'proposal'; readonly proposal: ProposalDraft };

/** The comments of a plan as the page needs them. */
export interface Comments {
  readonly planId: string;
  readonly open: readonly PlacedThread[];
  readonly resolved: readonly PlacedThread[];
  readonly loading: boolean;
  readonly failure: unknown;
  readonly retry: () => void;
  readonly activeId: string | null;
  /** Makes a thread the active one and brings its words into sight. */
  readonly jump: (threadId: string) => void;
  /** Makes a thread the active one, or none. */
  readonly activate: (threadId: string | null) => void;
  /** What is being written, or null. */
  readonly draft: Draft | null;
  /** Begins a comment on the selected words; false when none are. */
  readonly startDraft: () => boolean;
  /** Begins a proposal. */
  readonly startProposal: (proposal: ProposalDraft) => void;
  readonly endDraft: () => void;
}

const readPlaces = (editor: Editor) => anchorPlaces(editor.state.doc);
const NONE: readonly ThreadView[] = [];

/** Joins the threads of the API with the places of their words in the text. */
export function useComments(planId: string, editor: Editor, desk: RefObject<HTMLElement | null>): Comments {
  const threads = useThreads(planId);
  const places = useRested(editor, readPlaces, samePlaces);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { open, resolved } = useMemo(
    () => orderThreads(threads.data ?? NONE, places),
    [threads.data, places],
  );
  useAnchorStyles(threads.data ?? NONE, activeId);
  useShownProposals(editor, open);
  useAcceptanceUndo(planId, editor);

  const all = useRef<readonly ThreadView[]>(NONE);
  all.current = threads.data ?? NONE;
  const jump = useCallback(
    (threadId: string) => {
      setActiveId(threadId);
      const thread = all.current.find(({ id }) => id === threadId);
      const place = thread && placeOf(thread, anchorPlaces(editor.state.doc));
      if (place && desk.current) scrollToPosition(editor.view, desk.current, place.from);
    },
    [editor, desk],
  );
  const startDraft = useCallback(() => {
    const { from, to } = editor.state.selection;
    const anchor = commentAnchor(editor.state.doc, from, to);
    setDraft(anchor && { kind: 'comment', anchor });
    return anchor !== null;
  }, [editor]);
  const startProposal = useCallback(
    (proposal: ProposalDraft) => setDraft({ kind: 'proposal', proposal }),
    [],
  );
  const endDraft = useCallback(() => setDraft(null), []);

  const { isPending: loading, error: failure, refetch } = threads;
  return useMemo(
    () => ({
      planId,
      open,
      resolved,
      loading,
      failure,
      retry: () => void refetch(),
      activeId,
      jump,
      activate: setActiveId,
      draft,
      startDraft,
      startProposal,
      endDraft,
    }),
    [
      planId,
      open,
      resolved,
      loading,
      failure,
      refetch,
      activeId,
      jump,
      draft,
      startDraft,
      startProposal,
      endDraft,
    ],
  );
}

/** The same anchors in the same order; where exactly they stand is looked up when it matters. */
function samePlaces(one: AnchorPlaces, other: AnchorPlaces): boolean {
  return sameKeys(one.threads, other.threads) && sameKeys(one.nodes, other.nodes);
}

function sameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one.size !== other.size) return false;
  const keys = other.keys();
  for (const key of one.keys()) if (key !== keys.next().value) return false;
  return true;
}
