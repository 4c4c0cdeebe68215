import type { z } from 'zod';
import type { createProposalRequest } from '../../../shared/protocol/proposals';
import { narrowChange } from '../../../shared/review/narrowChange';
import type { ProposalDraft } from './proposalDraft';

type ProposalRequest = Pick<z.input<typeof createProposalRequest>, 'anchor' | 'change'>;

/** What a written proposal asks for; null while it says nothing. `cells` are the words of a new row by column. */
export function proposalRequest(
  draft: ProposalDraft,
  text: string,
  cells: Readonly<Record<string, string>>,
): ProposalRequest | null {
  if (draft.type === 'words') {
    const narrow = narrowChange(draft.block, draft.from, draft.to, text);
    if (!narrow) return null;
    const { from, to, quote, change } = narrow;
    return { anchor: { ...draft.place, quote, from, to }, change };
  }
  const anchor = { blockId: draft.blockId, quote: draft.quote.slice(0, 2000), from: 0, to: 0 };
  switch (draft.type) {
    case 'addBlocks': {
      const blocks = text.split('\n').flatMap((line) => line.trim() || []);
      return blocks.length > 0 ? { anchor, change: { type: 'addBlocks', side: 'after', blocks } } : null;
    }
    case 'addRow': {
      // Empty ones, too: the row shows in the table as wide as it will be.
      const row = draft.columns.map(({ id }) => ({ columnId: id, text: (cells[id] ?? '').trim() }));
      const change = { type: 'addRow', side: 'after', cells: row } as const;
      return row.some(({ text: words }) => words) ? { anchor, change } : null;
    }
    default:
      return { anchor, change: { type: draft.type } };
  }
}
