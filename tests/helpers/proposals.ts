import type { z } from 'zod';
import type { Anchor } from '../../shared/protocol/api';
import type {
  AcceptedView,
  acceptProposalsRequest,
  ProposedChange,
  ReopenedView,
} from '../../shared/protocol/proposals';
import type { ApiClient } from './apiClient';

type Accepting = z.input<typeof acceptProposalsRequest>['proposals'];

/** The calls about proposals as one person makes them in a plan. */
export function proposalsBy(client: ApiClient, planId: string) {
  const path = `/api/plans/${planId}/proposals`;
  return {
    /** Gives the id of the new proposal. */
    propose: async (anchor: Anchor, change: ProposedChange, note = '') =>
      (await client.request<{ id: string }>('POST', path, { anchor, change, note })).id,
    accept: (...proposals: Accepting) =>
      client.request<AcceptedView>('POST', `${path}/accept`, { proposals }),
    decline: (ids: readonly string[], reason: string) =>
      client.request('POST', `${path}/decline`, { ids, reason }),
    withdraw: (...ids: readonly string[]) => client.request('POST', `${path}/withdraw`, { ids }),
    reopen: (...ids: readonly string[]) => client.request<ReopenedView>('POST', `${path}/reopen`, { ids }),
    /** Any of these calls, for what comes back when it is refused. */
    call: (action: string, json: unknown) => client.call('POST', `${path}${action}`, { json }),
  };
}

/** An anchor on words of a block that reads `text`. */
export function anchorOn(blockId: string, text: string, quote: string): Anchor {
  const from = text.indexOf(quote);
  if (from < 0) throw new Error(`${text} does not hold ${quote}`);
  return { quote, blockId, from, to: from + quote.length };
}

/** An anchor on a whole block or row. */
export const anchorAt = (blockId: string): Anchor => ({ quote: '', blockId, from: 0, to: 0 });
