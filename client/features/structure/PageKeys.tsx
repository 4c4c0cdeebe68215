import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { markMissingPictures } from '../../editor/access/markMissingPictures';
import { nameBlocks } from '../../editor/access/nameBlocks';
import { sayChosen } from '../../editor/access/sayChosen';
import { NewComments } from '../comments/NewComments';
import { focusRegion } from './focusRegion';
import { isDialogOpen } from './isDialogOpen';
import { undoAnywhere } from './undoAnywhere';

/**
 * The keys that lead from part to part of the plan's page (F6) and to a new comment (Ctrl+Alt+M, as in Word) and take a step back (Ctrl+Z), wherever the focus
 * is; and what tells those who cannot see the paper where in it they are, and of comments that come.
 */
export function PageKeys(props: {
  readonly planId: string;
  readonly editor: Editor;
  readonly onComment: (() => void) | null;
}) {
  const { planId, editor, onComment } = props;
  useEffect(() => undoAnywhere(editor), [editor]);
  useEffect(() => nameBlocks(editor), [editor]);
  useEffect(() => sayChosen(editor), [editor]);
  useEffect(() => markMissingPictures(editor), [editor]);
  const comment = useRef(onComment);
  comment.current = onComment;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asksRegion = event.key === 'F6' && !event.ctrlKey && !event.altKey;
      const asksComment = (event.ctrlKey || event.metaKey) && event.altKey && event.code === 'KeyM';
      // Every letter that is typed comes by here: the page is looked through for the two keys only.
      if ((!asksRegion && !asksComment) || event.isComposing || isDialogOpen()) return;
      if (asksRegion) focusRegion(document, event.shiftKey ? -1 : 1);
      else if (comment.current) comment.current();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return <NewComments planId={planId} />;
}
