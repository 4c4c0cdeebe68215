import type { Editor } from '@tiptap/react';
import type { TextSources } from './liveTexts';
import { useRested } from './useRested';

/** The document with its labels and settings as they are by now, for a dialog that stays open while others write. */
export function useTextSources(editor: Editor): TextSources {
  return useRested(editor, read, same);
}

const read = (editor: Editor): TextSources => editor.storage.computedTexts.liveTexts.sources();

const same = (one: TextSources, other: TextSources): boolean =>
  one.doc === other.doc && JSON.stringify(one.settings) === JSON.stringify(other.settings);
