import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { carryChipWords } from '../../editor/references/copiedChips';
import { showChipOrigins } from '../../editor/references/showChipOrigins';

/** Lets every reader of a plan see where a cited value comes from, and copy what it prints; fetched after the plan is there. */
export function ChipOrigins({ editor }: { readonly editor: Editor }) {
  useEffect(() => showChipOrigins(editor), [editor]);
  useEffect(() => carryChipWords(editor), [editor]);
  return null;
}
