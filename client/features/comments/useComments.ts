import type { Editor } from '@tiptap/react';
import { type RefObject, useCallback, useMemo, useState } from 'react';
import type { Anchor, ThreadView } from '../../../shared/protocol/api';
import { useThreads } from '../../api/threads';
import { scrollToPosition } from '../../editor/scrollToPosition';
import { useRested } from '../../editor/useRested';
import { commentAnchor } from './commentAnchor';
import { orderThreads, type PlacedThread } from './orderThreads';
import { type ThreadPlace, threadPlaces } from './threadPlaces';
import { useAnchorStyles } from './useAnchorStyles';

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
  /** The words of a comment being written, or null. */
  readonly draft: Anchor | null;
  /** Begins a comment on the selected words; false when none are. */
  readonly startDraft: () => boolean;
  readonly endDraft: () => void;
}

const readPlaces = (editor: Editor) => threadPlaces(editor.state.doc);
const NONE: readonly ThreadView[] = [];

/** Joins the threads of the API with the places of their words in the text. */
export function useComments(planId: string, editor: Editor, desk: RefObject<HTMLElement | null>): Comments {
  const threads = useThreads(planId);
  const places = useRested(editor, readPlaces, samePlaces);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [draft, setDraft] = useState<Anchor | null>(null);
  const { open, resolved } = useMemo(
    () => orderThreads(threads.data ?? NONE, places),
    [threads.data, places],
  );
  useAnchorStyles(resolved, activeId);

  const jump = useCallback(
    (threadId: string) => {
      setActiveId(threadId);
      const place = threadPlaces(editor.state.doc).get(threadId);
      if (place && desk.current) scrollToPosition(editor.view, desk.current, place.from);
    },
    [editor, desk],
  );
  const startDraft = useCallback(() => {
    const { from, to } = editor.state.selection;
    const anchor = commentAnchor(editor.state.doc, from, to);
    setDraft(anchor);
    return anchor !== null;
  }, [editor]);
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
      endDraft,
    }),
    [planId, open, resolved, loading, failure, refetch, activeId, jump, draft, startDraft, endDraft],
  );
}

function samePlaces(one: ReadonlyMap<string, ThreadPlace>, other: ReadonlyMap<string, ThreadPlace>): boolean {
  const [ours, theirs] = [[...one.keys()], [...other.keys()]];
  return ours.length === theirs.length && ours.every((thread, index) => thread === theirs[index]);
}
