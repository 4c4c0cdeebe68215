import type { Node } from '@tiptap/pm/model';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCheckStore } from '../../../../client/features/checks/checkStore';
import { createCheckedPlan } from '../../../../client/features/checks/engine/checkedPlan';
import type { CheckAnswer, CheckRequest } from '../../../../client/features/checks/engine/checkMessages';
import { createCheckRun, REST } from '../../../../client/features/checks/engine/checkRun';
import type { AcceptedFindingView } from '../../../../shared/protocol/checkApi';
import { createBuilder } from '../../../../shared/sample/builder';
import { planSchema } from '../../../../shared/schema/index';
import { DEFAULT_SETTINGS } from '../../../../shared/schema/settings';
import { countingIds } from '../../../helpers/countingIds';

const b = createBuilder(countingIds());
const paragraph = (text: string) => planSchema.nodeFromJSON(b.paragraph(text));
const FINE = paragraph('全县教育事业平稳发展。');
const TYPO = paragraph('加强工作布署。');
const documentOf = (...blocks: Node[]) => planSchema.topNodeType.create(null, blocks);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A check of a document that the test changes, with a checker in this thread that answers when told. */
function startCheck(first: Node) {
  const store = createCheckStore();
  store.accept([]);
  let current = first;
  const requests: CheckRequest[] = [];
  const waiting: (() => void)[] = [];
  let fails = false;
  const run = createCheckRun({
    store,
    additions: {},
    readDocument: () => current,
    readSettings: () => DEFAULT_SETTINGS,
    createChecker: (onAnswer) => {
      const plan = createCheckedPlan();
      return {
        post(request) {
          requests.push(request);
          plan.take(request);
          const { version } = request;
          const answer: CheckAnswer = fails
            ? { version, failure: 'broken' }
            : { version, findings: plan.check() };
          waiting.push(() => onAnswer(answer));
        },
        destroy: () => {},
      };
    },
    now: () => Date.now(),
    whenIdle: (work) => work(),
  });
  return {
    run,
    store,
    requests,
    failFromNowOn: (failing: boolean) => {
      fails = failing;
    },
    edit(next: Node) {
      current = next;
      run.documentChanged();
    },
    answer: () => waiting.shift()?.(),
    messages: () => store.state().open.map(({ finding }) => finding.rule),
  };
}

describe('[CHP-1] the check while a plan is written', () => {
  it('begins with the whole plan, then sends what changed once typing rests', () => {
    const check = startCheck(documentOf(FINE));
    expect(check.requests).toHaveLength(1);
    check.answer();
    expect(check.store.state().phase).toBe('done');
    check.edit(documentOf(FINE, TYPO));
    vi.advanceTimersByTime(REST - 1);
    check.edit(documentOf(FINE, TYPO, FINE));
    vi.advanceTimersByTime(REST - 1);
    expect(check.requests).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(check.requests[1]?.change).toMatchObject({ index: 1, deleteCount: 0 });
    expect(check.requests[1]?.change.blocks).toHaveLength(2);
    expect(check.store.state().phase).toBe('checking');
    check.answer();
    expect(check.messages()).toEqual(['term/typo']);
  });

  it('looks in between when nobody ever rests', () => {
    const check = startCheck(documentOf(FINE));
    check.answer();
    for (let time = 0; time < 3_000; time += 100) {
      check.edit(documentOf(FINE, paragraph(`第${time}句。`)));
      vi.advanceTimersByTime(100);
    }
    expect(check.requests).toHaveLength(2);
  });

  it('asks one thing at a time, and goes on when the answer came', () => {
    const check = startCheck(documentOf(FINE));
    check.edit(documentOf(TYPO));
    vi.advanceTimersByTime(REST);
    expect(check.requests).toHaveLength(1);
    check.answer();
    expect(check.messages()).toEqual([]);
    vi.advanceTimersByTime(REST);
    expect(check.requests).toHaveLength(2);
    check.answer();
    expect(check.messages()).toEqual(['term/typo']);
  });

  it('checks anew with lists that an administrator changed', () => {
    const check = startCheck(documentOf(FINE));
    check.answer();
    check.run.setAdditions({ typos: [{ wrong: '平稳发展', right: '稳步发展' }] });
    vi.advanceTimersByTime(REST);
    check.answer();
    expect(check.messages()).toEqual(['term/typo']);
  });

  it('says when it broke down, and starts anew when asked', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const check = startCheck(documentOf(TYPO));
    check.answer();
    check.failFromNowOn(true);
    check.edit(documentOf(TYPO, FINE));
    vi.advanceTimersByTime(REST);
    check.answer();
    expect(check.store.state().phase).toBe('failed');
    check.failFromNowOn(false);
    check.run.retry();
    expect(check.requests.at(-1)?.change.blocks).toHaveLength(2);
    check.answer();
    expect(check.store.state().phase).toBe('done');
    expect(check.messages()).toEqual(['term/typo']);
  });
});

describe('[CHP-3] what was accepted', () => {
  it('is listed apart until the words change, and again when they are as before', () => {
    const check = startCheck(documentOf(TYPO));
    check.answer();
    const [placed] = check.store.state().open;
    const { store } = check;
    const acceptance = { id: 'a', scope: 'finding', key: placed?.key } as AcceptedFindingView;
    store.accept([acceptance]);
    expect(check.messages()).toEqual([]);
    expect(store.state().accepted.map(({ placed: { id } }) => id)).toEqual([placed?.id]);

    check.edit(documentOf(paragraph('加强统筹布署。')));
    vi.advanceTimersByTime(REST);
    check.answer();
    expect(check.messages()).toEqual(['term/typo']);
    expect(store.state().idle).toEqual([acceptance]);

    check.edit(documentOf(TYPO));
    vi.advanceTimersByTime(REST);
    check.answer();
    expect(check.messages()).toEqual([]);
  });

  it('may be a rule in the whole plan', () => {
    const check = startCheck(documentOf(TYPO, paragraph('统一按装。')));
    check.answer();
    expect(check.messages()).toHaveLength(2);
    check.store.accept([{ id: 'a', scope: 'rule', key: 'term/typo' } as AcceptedFindingView]);
    expect(check.messages()).toEqual([]);
    expect(check.store.state().accepted).toHaveLength(2);
  });
});
