import type { Kysely } from 'kysely';
import { PlanError } from '../../shared/errors';
import type { AcceptedView, ChangedMeanwhile, ReopenedView } from '../../shared/protocol/proposals';
import type { FindChapterWriter } from '../accounts/chapterWriter';
import type { PlanRooms } from '../collab/planRooms';
import { acceptProposals, undoProposals } from '../collab/proposalChanges';
import type { ChangeResult, ProposalUndo } from '../collab/proposalResult';
import { Turns } from '../storage/turns';
import { type Proposal, readThreads, type Thread } from './readThreads';
import type { ThreadTables } from './threadTables';

/** Which proposals to accept; see `acceptProposalsRequest`. */
export interface AcceptanceRequest {
  readonly id: string;
  readonly text?: string | undefined;
  readonly expected?: string | undefined;
}

/** Settles proposals: the change in the document and what is said about it go together. Ids of other plans, and of proposals that are settled already, are passed over. */
export interface Proposals {
  /** Puts proposed words into the document; where the words changed meanwhile nothing is touched and they are returned. */
  accept(planId: string, userId: string, requests: readonly AcceptanceRequest[]): Promise<AcceptedView>;
  decline(planId: string, userId: string, ids: readonly string[], reason: string): Promise<void>;
  /** Takes own proposals back. Throws `PlanError('forbidden')` when one is somebody else's. */
  withdraw(planId: string, userId: string, ids: readonly string[]): Promise<void>;
  /** Opens settled proposals again; what an acceptance put in is taken out, unless somebody changed it since. */
  reopen(planId: string, userId: string, ids: readonly string[]): Promise<ReopenedView>;
}

type Settlement = Pick<Proposal, 'state'> & Partial<Pick<Proposal, 'reason' | 'acceptedText' | 'undo'>>;
type ProposalThread = Thread & { readonly proposal: Proposal };

/** `now` gives milliseconds since 1970. What is put into a locked chapter, or taken out of it, throws `PlanError('chapter-locked')`. */
export function createProposals(
  database: Kysely<ThreadTables>,
  rooms: PlanRooms,
  writerOf: FindChapterWriter,
  newId: () => string,
  now: () => number,
): Proposals {
  /** One settlement of a plan at a time, so that two editors cannot both accept a proposal. */
  const turns = new Map<string, Turns>();
  async function inTurn<T>(planId: string, work: () => Promise<T>): Promise<T> {
    const queue = turns.get(planId) ?? new Turns();
    turns.set(planId, queue);
    const end = await queue.take();
    try {
      return await work();
    } finally {
      end();
    }
  }

  async function read(planId: string, ids: readonly string[]): Promise<ProposalThread[]> {
    const wanted = new Set(ids);
    const threads = await readThreads(database, 'planId', planId);
    return threads.filter(
      (thread): thread is ProposalThread => thread.proposal !== null && wanted.has(thread.id),
    );
  }

  async function write(
    planId: string,
    userId: string,
    settlements: readonly { readonly id: string; readonly settlement: Settlement }[],
  ): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      for (const { id, settlement } of settlements) {
        const open = settlement.state === 'open';
        await transaction
          .updateTable('proposal')
          .set({ reason: null, acceptedText: null, undo: null, ...settlement })
          .where('threadId', '=', id)
          .execute();
        await transaction
          .updateTable('thread')
          .set({ resolved: Number(!open), settledBy: open ? null : userId, settledAt: open ? null : now() })
          .where('id', '=', id)
          .execute();
        await transaction
          .insertInto('reviewLog')
          .values({
            planId,
            threadId: id,
            commentId: null,
            userId,
            action: ACTIONS[settlement.state],
            details: JSON.stringify(settlement),
            at: now(),
          })
          .execute();
      }
    });
    if (settlements.length > 0) rooms.notify(planId, { type: 'threads' });
  }

  return {
    accept: (planId, userId, requests) =>
      inTurn(planId, async () => {
        const asked = new Map(requests.map((request) => [request.id, request]));
        const threads = (await read(planId, [...asked.keys()])).filter(isOpen);
        const acceptances = threads.map(({ id, nodeId, proposal: { change, original } }) => ({
          change,
          original,
          nodeId,
          ...asked.get(id),
          id,
        }));
        if (acceptances.length === 0) return { accepted: [], changed: [] };
        const results = await rooms.change(
          planId,
          userId,
          (ydoc) => acceptProposals(ydoc, acceptances, newId),
          await writerOf(planId, userId),
        );
        const accepted = threads.filter(({ id }) => results.get(id)?.type === 'done');
        await write(
          planId,
          userId,
          accepted.map(({ id }) => {
            const acceptedText = asked.get(id)?.text ?? null;
            const undo = JSON.stringify(undoOf(results.get(id)));
            return { id, settlement: { state: 'accepted', acceptedText, undo } };
          }),
        );
        return { accepted: accepted.map(({ id }) => id), changed: changedIn(results) };
      }),
    decline: (planId, userId, ids, reason) =>
      inTurn(planId, async () => {
        const threads = (await read(planId, ids)).filter(isOpen);
        const settlements = threads.map(({ id }) => ({
          id,
          settlement: { state: 'declined', reason } as const,
        }));
        await write(planId, userId, settlements);
      }),
    withdraw: (planId, userId, ids) =>
      inTurn(planId, async () => {
        const threads = (await read(planId, ids)).filter(isOpen);
        if (threads.some(({ createdBy }) => createdBy !== userId))
          throw new PlanError('forbidden', '只能撤回自己提出的修改建议。');
        const settlements = threads.map(({ id }) => ({ id, settlement: { state: 'withdrawn' } as const }));
        await write(planId, userId, settlements);
      }),
    reopen: (planId, userId, ids) =>
      inTurn(planId, async () => {
        const threads = (await read(planId, ids)).filter(
          ({ proposal: { state } }) => state === 'accepted' || state === 'declined',
        );
        const accepted = threads.filter(({ proposal }) => proposal.state === 'accepted');
        // The last one put in is taken out first.
        const undos = accepted
          .reverse()
          .sort((one, other) => (other.settledAt ?? 0) - (one.settledAt ?? 0))
          .map(({ id, proposal }) => ({ id, undo: JSON.parse(proposal.undo ?? 'null') as ProposalUndo }));
        const results =
          undos.length > 0
            ? await rooms.change(
                planId,
                userId,
                (ydoc) => undoProposals(ydoc, undos),
                await writerOf(planId, userId),
              )
            : new Map<string, ChangeResult>();
        const reopened = threads.filter(({ id }) => results.get(id)?.type !== 'changed');
        await write(
          planId,
          userId,
          reopened.map(({ id }) => ({ id, settlement: { state: 'open' } as const })),
        );
        return { reopened: reopened.map(({ id }) => id), changed: changedIn(results) };
      }),
  };
}

const ACTIONS = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw', open: 'reopen' } as const;

const isOpen = ({ proposal }: ProposalThread): boolean => proposal.state === 'open';

function undoOf(result: ChangeResult | undefined): ProposalUndo {
  if (result?.type !== 'done') throw new Error('only what was done can be taken back');
  return result.undo;
}

function changedIn(results: ReadonlyMap<string, ChangeResult>): ChangedMeanwhile[] {
  return [...results].flatMap(([id, result]) =>
    result.type === 'changed' ? [{ id, current: result.current }] : [],
  );
}
