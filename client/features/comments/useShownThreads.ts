import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { usePersonColours } from '../../components/personColours';
import type { ShownThread } from '../../editor/proposals/shownThread';
import { showThreads } from '../../editor/proposals/shownThreads';
import type { PlacedThread } from './orderThreads';

/** Shows in the text the open proposals, and which chips, charts and pictures have open comments. */
export function useShownThreads(editor: Editor, open: readonly PlacedThread[]): void {
  const colourOf = usePersonColours();
  useEffect(() => {
    const threads = open.flatMap<ShownThread>(({ id, nodeId, author, proposal }) => {
      const person = { name: author.name, colour: colourOf(author.id) };
      if (proposal) return [{ id, nodeId, change: proposal.change, original: proposal.original, ...person }];
      return nodeId ? [{ id, nodeId, change: null, original: '', ...person }] : [];
    });
    showThreads(editor.view, threads);
  }, [editor, open, colourOf]);
}
