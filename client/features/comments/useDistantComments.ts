import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect } from 'react';
import { scriptPart } from '../../components/scriptPart';

/** From how many comments on it takes comments out of sight away from the page. */
const MANY = 50;
const DISTANCE = scriptPart(() => import('../../editor/distantComments/startDistantComments'));

/** In a plan with many comments only those near what is in sight are drawn, so that they do not slow typing. */
export function useDistantComments(editor: Editor, desk: RefObject<HTMLElement | null>, count: number): void {
  const isMany = count >= MANY;
  useEffect(() => {
    if (!isMany) return;
    let stop: (() => void) | undefined;
    const giveUp = DISTANCE.whenHere(({ startDistantComments }) => {
      if (desk.current && !editor.isDestroyed) stop = startDistantComments(editor.view, desk.current);
    });
    return () => {
      giveUp();
      stop?.();
    };
  }, [editor, desk, isMany]);
}
