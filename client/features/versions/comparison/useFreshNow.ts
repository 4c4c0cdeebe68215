import { useQueryClient } from '@tanstack/react-query';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { stateQuery } from '../../../api/versions';
import { createRestTimer } from '../../../components/restTimer';

/** How long nobody must have written before the draft is read anew, and how long that waits at most, in milliseconds. */
const REST = 1000;
const LONGEST_WAIT = 5000;

/** Reads the state `now` anew when somebody has written, so that what is compared with it is what the others see. */
export function useFreshNow(planId: string, editor: Editor): void {
  const client = useQueryClient();
  useEffect(() => {
    const { queryKey } = stateQuery(planId, 'now');
    const timer = createRestTimer(() => void client.invalidateQueries({ queryKey }), REST, LONGEST_WAIT);
    editor.on('update', timer.touch);
    return () => {
      editor.off('update', timer.touch);
      timer.cancel();
    };
  }, [client, planId, editor]);
}
