import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckLists } from '../../../shared/checks/lists/checkLists';
import { useAcceptedFindings, useCheckLists } from '../../api/checks';
import type { PlanConnection } from '../../collab/planConnection';
import { scriptPart } from '../../components/scriptPart';
import { type CheckState, type CheckStore, createCheckStore } from './checkStore';
import type { RunningCheck } from './engine/startCheck';
import { useCheckState } from './useCheckState';

const CHECK_ENGINE = scriptPart(() => import('./engine/startCheck'));

/** The check of an open plan, for its panel. The same object as long as the plan is open. */
export interface PlanCheck {
  readonly planId: string;
  readonly connection: PlanConnection;
  readonly editor: Editor;
  readonly desk: RefObject<HTMLElement | null>;
  readonly store: CheckStore;
  readonly running: RunningCheck | null;
  /** Why it is not known what was accepted, or null; all findings then count as open. */
  readonly acceptedFailure: unknown;
  readonly retryAccepted: () => void;
}

/** Starts the check once the plan is shown and the page is idle: its code is no part of the first load. */
export function usePlanCheck(
  planId: string,
  connection: PlanConnection,
  editor: Editor,
  desk: RefObject<HTMLElement | null>,
): PlanCheck {
  const [store] = useState(createCheckStore);
  const [shown, setShown] = useState(false);
  const [running, setRunning] = useState<RunningCheck | null>(null);
  const { data: accepted, error: acceptedFailure, refetch } = useAcceptedFindings(planId, shown);
  const additions = useRef<Partial<CheckLists>>({});
  const { data: lists, isFetched: listsKnown } = useCheckLists(shown);

  useEffect(() => {
    const request = requestIdleCallback(() => setShown(true), { timeout: 3_000 });
    return () => cancelIdleCallback(request);
  }, []);
  useEffect(() => {
    if (accepted) store.accept(accepted);
    else if (acceptedFailure) store.accept([]);
  }, [store, accepted, acceptedFailure]);
  useEffect(() => {
    additions.current = lists?.additions ?? {};
    running?.setAdditions(additions.current);
  }, [running, lists]);
  useEffect(() => {
    if (!listsKnown) return;
    let started: RunningCheck | null = null;
    const giveUp = CHECK_ENGINE.whenHere(({ startCheck }) => {
      if (editor.isDestroyed || !desk.current) return;
      const { ydoc } = connection;
      started = startCheck({ editor, desk: desk.current, ydoc, store, additions: additions.current });
      setRunning(started);
    });
    return () => {
      giveUp();
      started?.destroy();
      setRunning(null);
    };
  }, [listsKnown, editor, desk, connection, store]);
  return useMemo(
    () => ({
      planId,
      connection,
      editor,
      desk,
      store,
      running,
      acceptedFailure,
      retryAccepted: () => void refetch(),
    }),
    [planId, connection, editor, desk, store, running, acceptedFailure, refetch],
  );
}

/** How many errors and probable errors nobody accepted. */
export function useProblemCount({ store }: PlanCheck): number {
  return useCheckState(store, countProblems);
}

function countProblems({ open }: CheckState): number {
  return open.filter(({ finding }) => finding.severity !== 'info').length;
}
