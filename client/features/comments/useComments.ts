import type { Editor } from '@tiptap/react';
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Anchor, ThreadView } from '../../../shared/protocol/api';
import { useThreads } from '../../api/threads';
import { useDistantBlocks } from '../../editor/distantBlocks/useDistantBlocks';
import { scrollToPosition } from '../../editor/scrollToPosition';
import { anchorPlaces, type DocumentPlaces, sameKeys } from '../../editor/threadPlaces';
import { useRested } from '../../editor/useRested';
import type { OutlineItem } from '../outline/readOutline';
import { type PlacedHeading, threadHeadings } from './filterThreads';
import { orderThreads, type PlacedThread, placeOf } from './orderThreads';
import type { ProposalDraft } from './proposalDraft';
import { selectedAnchor } from './selectedAnchor';
import { useAcceptanceUndo } from './useAcceptanceUndo';
import { useAnchorStyles } from './useAnchorStyles';
import { useShownThreads } from './useShownThreads';

/** A comment or a proposal that is being written. */
export type Draft =
  | { readonly kind: 'comment'; readonly anchor: Anchor | null; readonly words?: string }
  | { readonly kind: 'proposal'; readonly proposal: ProposalDraft };

/** The comments of a plan as the page needs them. */
export interface Comments {
  readonly planId: string;
  readonly editor: Editor;
  readonly open: readonly PlacedThread[];
  readonly resolved: readonly PlacedThread[];
  /** The headings of the plan with their positions, and the chapter of each thread (its heading's id). */
  readonly headings: readonly PlacedHeading[];
  readonly chapters: ReadonlyMap<string, string>;
  /** How many open threads stand right under each heading, by its id. */
  readonly counts: ReadonlyMap<string, number>;
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
  /** Begins a comment on the plan as a whole. */
  readonly startWholeDraft: () => void;
  /** Begins a comment on the selected words, or on the plan where none are, with these words in it. */
  readonly startMention: (words: string) => void;
  /** Begins a proposal. */
  readonly startProposal: (proposal: ProposalDraft) => void;
  readonly endDraft: () => void;
}

const readPlaces = (editor: Editor) => anchorPlaces(editor.state.doc);
const NONE: readonly ThreadView[] = [];

/** Joins the threads of the API with the places of their words in the text. */
export function useComments(
  planId: string,
  editor: Editor,
  desk: RefObject<HTMLElement | null>,
  outline: readonly OutlineItem[],
): Comments {
  const threads = useThreads(planId);
  const places = useRested(editor, readPlaces, samePlaces);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { open, resolved } = useMemo(
    () => orderThreads(threads.data ?? NONE, places),
    [threads.data, places],
  );
  const headings = useMemo(
    () =>
      outline.flatMap((item) => {
        const place = places.nodes.get(item.id);
        return place ? [{ ...item, from: place.from }] : [];
      }),
    [outline, places],
  );
  const { chapters, counts } = useMemo(() => {
    const { chapter, nearest } = threadHeadings([...open, ...resolved], headings);
    const numbers = new Map<string, number>();
    for (const { id } of open) {
      const heading = nearest.get(id);
      if (heading) numbers.set(heading, (numbers.get(heading) ?? 0) + 1);
    }
    return { chapters: chapter, counts: numbers };
  }, [open, resolved, headings]);
  useAnchorStyles(threads.data ?? NONE, activeId);
  useShownThreads(editor, open);
  useDistantBlocks(editor, desk, places.threads.size);
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
    const anchor = selectedAnchor(editor);
    setDraft(anchor && { kind: 'comment', anchor });
    return anchor !== null;
  }, [editor]);
  const startWholeDraft = useCallback(() => setDraft({ kind: 'comment', anchor: null }), []);
  const startMention = useCallback(
    (words: string) => setDraft({ kind: 'comment', anchor: selectedAnchor(editor), words }),
    [editor],
  );
  const startProposal = useCallback(
    (proposal: ProposalDraft) => setDraft({ kind: 'proposal', proposal }),
    [],
  );
  const endDraft = useCallback(() => setDraft(null), []);

  const { isPending: loading, error: failure, refetch } = threads;
  return useMemo(
    () => ({
      planId,
      editor,
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
      startWholeDraft,
      startMention,
      startProposal,
      headings,
      chapters,
      counts,
      endDraft,
    }),
    [
      planId,
      editor,
      open,
      resolved,
      loading,
      failure,
      refetch,
      activeId,
      jump,
      draft,
      startDraft,
      startWholeDraft,
      startMention,
      startProposal,
      headings,
      chapters,
      counts,
      endDraft,
    ],
  );
}

/** The same anchors in the same order; where exactly they stand is looked up when it matters. */
function samePlaces(one: DocumentPlaces, other: DocumentPlaces): boolean {
  return sameKeys(one.threads, other.threads) && one.nodes.hasSameIds(other.nodes);
}
