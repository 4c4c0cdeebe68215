import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { completeIndicators } from '../../editor/tables/indicatorCompletion';

/** What helps while somebody writes, and is fetched after the plan is there. */
export function WritingAids({ editor }: { readonly editor: Editor }) {
  useEffect(() => completeIndicators(editor), [editor]);
  return null;
}
