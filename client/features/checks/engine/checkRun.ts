import type { Node } from '@tiptap/pm/model';
import type { CheckLists } from '../../../../shared/checks/lists/checkLists';
import type { PlanSettings } from '../../../../shared/schema/settings';
import { createRestTimer } from '../../../components/restTimer';
import type { CheckStore } from '../checkStore';
import { findBlockChange } from './blockChange';
import type { CheckAnswer, CheckRequest } from './checkMessages';

/** How long nobody types before the plan is checked, and how long one waits at most while somebody goes on typing; milliseconds. */
export const REST = 400;
const LONGEST_WAIT = 2_500;

/** Where checking is done: a worker, in the page. */
export interface Checker {
  readonly post: (request: CheckRequest) => void;
  readonly destroy: () => void;
}

export type CreateChecker = (onAnswer: (answer: CheckAnswer) => void, onBreakdown: () => void) => Checker;

export interface CheckRunParts {
  readonly store: CheckStore;
  /** The administrator's additions to the lists, to begin with. */
  readonly additions: Partial<CheckLists>;
  readonly readDocument: () => Node;
  readonly readSettings: () => PlanSettings;
  /** Starts a checker; it answers every request, and says when it broke down. */
  readonly createChecker: CreateChecker;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** Does some work when nothing else is to be done. */
  readonly whenIdle: (work: () => void) => void;
}

/** Keeps the findings of a plan true while it is written. */
export interface CheckRun {
  /** The document changed: remembered at once, looked at later. Costs nothing worth naming. */
  readonly documentChanged: () => void;
  readonly settingsChanged: () => void;
  readonly setAdditions: (additions: Partial<CheckLists>) => void;
  /** Starts a new checker after a breakdown. */
  readonly retry: () => void;
  readonly destroy: () => void;
}

/** Sends what changed to a checker once typing rests, one request at a time, and gives the findings to the store. */
export function createCheckRun(parts: CheckRunParts): CheckRun {
  const { store, readDocument, readSettings, now, whenIdle } = parts;
  let checker: Checker | null = null;
  let version = 0;
  let sent: Node | null = null;
  let answered = true;
  let settingsSent = false;
  let { additions } = parts;
  let additionsSent = false;
  let destroyed = false;

  const start = () => {
    const own = parts.createChecker(
      (answer) => own === checker && takeAnswer(answer),
      () => own === checker && breakDown(),
    );
    checker = own;
    sent = null;
    answered = true;
    settingsSent = false;
    additionsSent = false;
  };
  const breakDown = () => {
    checker?.destroy();
    checker = null;
    store.fail();
  };
  const takeAnswer = (answer: CheckAnswer) => {
    answered = true;
    if ('failure' in answer) {
      console.error(answer.failure);
      breakDown();
      return;
    }
    store.take(sent as Node, answer.findings);
    if (!isUpToDate()) timer.touch();
  };
  const isUpToDate = () => sent === readDocument() && settingsSent && additionsSent;
  const send = () => {
    if (destroyed || !checker || !answered || isUpToDate()) return;
    const document = readDocument();
    const { blocks, ...where } = findBlockChange(sent, document);
    version += 1;
    answered = false;
    sent = document;
    store.begin();
    checker.post({
      version,
      change: { ...where, blocks: blocks.map((block) => block.toJSON()) },
      ...(!settingsSent && { settings: readSettings() }),
      ...(!additionsSent && { additions }),
    });
    settingsSent = true;
    additionsSent = true;
  };
  const timer = createRestTimer(() => whenIdle(send), REST, LONGEST_WAIT, now);

  start();
  whenIdle(send);
  return {
    documentChanged: timer.touch,
    settingsChanged() {
      settingsSent = false;
      timer.touch();
    },
    setAdditions(next) {
      if (JSON.stringify(next) === JSON.stringify(additions)) return;
      additions = next;
      additionsSent = false;
      timer.touch();
    },
    retry() {
      if (!checker) start();
      store.begin();
      whenIdle(send);
    },
    destroy() {
      destroyed = true;
      timer.cancel();
      checker?.destroy();
      checker = null;
    },
  };
}
