import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { ChapterAssignments } from '../../../shared/schema/chapters';
import { onAssignments, readAssignments } from '../../editor/chapterAssignments';

/** Who writes which chapter, kept true to the shared settings. */
export function useAssignments(editor: Editor): ChapterAssignments {
  const [assignments, setAssignments] = useState(() => readAssignments(editor));
  useEffect(() => {
    const renew = () => setAssignments(readAssignments(editor));
    renew();
    return onAssignments(editor, renew);
  }, [editor]);
  return assignments;
}
