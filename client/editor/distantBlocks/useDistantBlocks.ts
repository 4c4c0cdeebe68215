import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect } from 'react';
import { scriptPart } from '../../components/scriptPart';
import type { DistantForm } from './drawDistantBlocks';
import { LONG } from './longPlan';

/** From how many comments on it takes comments out of sight away from the page; all words, from `LONG` on. */
const MANY_COMMENTS = 50;
/** What draws only a part of a plan; its script comes when it is needed. */
export const DISTANCE = scriptPart(() => import('./startDistantBlocks'));

/** In a plan with many comments, or a long one, only what is near what is in sight is drawn whole, so that the rest does not slow typing. */
export function useDistantBlocks(
  editor: Editor,
  desk: RefObject<HTMLElement | null>,
  comments: number,
): void {
  const form = formOf(editor, comments);
  useEffect(() => {
    if (form === null) return;
    let stop: (() => void) | undefined;
    const giveUp = DISTANCE.whenHere(({ startDistantBlocks }) => {
      if (desk.current && !editor.isDestroyed) stop = startDistantBlocks(editor.view, desk.current, form);
    });
    return () => {
      giveUp();
      stop?.();
    };
  }, [editor, desk, form]);
}

function formOf({ state }: Editor, comments: number): DistantForm | null {
  if (state.doc.content.size >= LONG) return 'blank';
  return comments >= MANY_COMMENTS ? 'plain' : null;
}
