import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';

/** How long the document rests before it is read anew, and how long one waits at most while somebody goes on typing; milliseconds. */
const REST = 200;
const LONGEST_WAIT = 1_000;

/**
 * Something read from the document, renewed shortly after it came to rest, never while a key is being handled. The value stays
 * the same object while `same` says so.
 */
export function useRested<T>(
  editor: Editor,
  read: (editor: Editor) => T,
  same: (one: T, other: T) => boolean,
): T {
  const [value, setValue] = useState(() => read(editor));
  const reading = useRef({ read, same });
  reading.current = { read, same };
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitingSince = 0;
    const renew = () => {
      waitingSince = 0;
      if (editor.isDestroyed) return;
      const next = reading.current.read(editor);
      setValue((last) => (reading.current.same(last, next) ? last : next));
    };
    const soon = () => {
      const now = performance.now();
      waitingSince ||= now;
      clearTimeout(timer);
      timer = setTimeout(renew, Math.min(REST, Math.max(0, waitingSince + LONGEST_WAIT - now)));
    };
    renew();
    editor.on('update', soon);
    return () => {
      clearTimeout(timer);
      editor.off('update', soon);
    };
  }, [editor]);
  return value;
}
