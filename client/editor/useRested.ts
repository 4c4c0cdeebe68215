import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { createRestTimer } from '../components/restTimer';

/** How long the editor rests before it is read anew, and how long one waits at most while somebody goes on; milliseconds. */
export interface Pace {
  readonly rest: number;
  readonly longestWait: number;
  /** What moves: the document, or whatever the editor does, e.g. its selection. */
  readonly after: 'update' | 'transaction';
}

/** For what is read from the whole document. */
const DOCUMENT_PACE: Pace = { rest: 200, longestWait: 1_000, after: 'update' };

/**
 * Something read from the editor, renewed shortly after it came to rest or the settings of its plan changed, never while a key is being handled. The value stays
 * the same object while `same` says so.
 */
export function useRested<T>(
  editor: Editor,
  read: (editor: Editor) => T,
  same: (one: T, other: T) => boolean,
  { rest, longestWait, after }: Pace = DOCUMENT_PACE,
): T {
  const [value, setValue] = useState(() => read(editor));
  const reading = useRef({ read, same });
  reading.current = { read, same };
  useEffect(() => {
    let last: T | undefined;
    const renew = () => {
      if (editor.isDestroyed) return;
      const next = reading.current.read(editor);
      if (last !== undefined && reading.current.same(last, next)) return;
      last = next;
      setValue((shown) => (reading.current.same(shown, next) ? shown : next));
    };
    const timer = createRestTimer(renew, rest, longestWait);
    renew();
    editor.on(after, timer.touch);
    editor.on('planSettings', timer.touch);
    return () => {
      timer.cancel();
      editor.off(after, timer.touch);
      editor.off('planSettings', timer.touch);
    };
  }, [editor, rest, longestWait, after]);
  return value;
}
