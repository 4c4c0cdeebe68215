import type { Editor } from '@tiptap/react';
import type * as Y from 'yjs';
import type { CheckLists } from '../../../../shared/checks/lists/checkLists';
import { readSettings, settingsOf } from '../../../../shared/schema/ydoc';
import type { CheckStore } from '../checkStore';
import './checks.css';
import { type CheckRun, type CreateChecker, createCheckRun } from './checkRun';
import { createWordMarks, type WordMarks } from './wordMarks';

/** The running check of an open plan. */
export interface RunningCheck extends Pick<CheckRun, 'setAdditions' | 'retry' | 'destroy'> {
  readonly marks: WordMarks;
}

/** Where a plan is checked. */
export interface CheckParts {
  readonly editor: Editor;
  /** What the paper scrolls on. */
  readonly desk: HTMLElement;
  readonly ydoc: Y.Doc;
  readonly store: CheckStore;
  /** The administrator's additions to the lists. */
  readonly additions: Partial<CheckLists>;
}

/** Checks the plan in an editor in a worker, now and whenever it comes to rest, and draws lines under the words found. */
export function startCheck(parts: CheckParts): RunningCheck {
  const { editor, desk, ydoc, store, additions } = parts;
  const run = createCheckRun({
    store,
    additions,
    readDocument: () => editor.state.doc,
    readSettings: () => readSettings(ydoc),
    createChecker: startWorker,
    now: () => performance.now(),
    whenIdle: (work) => void requestIdleCallback(work, { timeout: 1_000 }),
  });
  const marks = createWordMarks(editor.view, desk);
  const stopShowing = store.subscribe(() => marks.show(store.state()));
  const settings = settingsOf(ydoc);
  editor.on('update', run.documentChanged);
  settings.observeDeep(run.settingsChanged);
  return {
    marks,
    setAdditions: run.setAdditions,
    retry: run.retry,
    destroy() {
      editor.off('update', run.documentChanged);
      settings.unobserveDeep(run.settingsChanged);
      stopShowing();
      marks.destroy();
      run.destroy();
    },
  };
}

const startWorker: CreateChecker = (onAnswer, onBreakdown) => {
  const worker = new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }) => onAnswer(data));
  worker.addEventListener('error', (event) => {
    console.error(event.message);
    onBreakdown();
  });
  return { post: (request) => worker.postMessage(request), destroy: () => worker.terminate() };
};
