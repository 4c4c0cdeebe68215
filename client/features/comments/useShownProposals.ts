import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { personColour } from '../../components/personColour';
import { showProposals } from '../../editor/proposals/proposals';
import type { PlacedThread } from './orderThreads';

/** Shows the open proposals in the text. */
export function useShownProposals(editor: Editor, open: readonly PlacedThread[]): void {
  useEffect(() => {
    const proposals = open.flatMap(({ id, nodeId, author, proposal }) =>
      proposal?.state === 'open'
        ? [{ id, nodeId, ...proposal, name: author.name, colour: personColour(author.id) }]
        : [],
    );
    showProposals(editor.view, proposals);
  }, [editor, open]);
}
