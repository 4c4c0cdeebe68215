import { useEffect, useRef } from 'react';
import { threadInFragment } from '../../../shared/protocol/threadLink';
import type { Comments } from './useComments';

/** Jumps to the thread that the address names, once its words are on the page and whenever the fragment changes. */
export function useThreadLink(comments: Comments, onFound: () => void): void {
  const current = useRef({ comments, onFound });
  current.current = { comments, onFound };
  const { loading } = comments;
  useEffect(() => {
    if (loading) return;
    const follow = () => {
      const threadId = threadInFragment(window.location.hash);
      if (!threadId) return;
      current.current.onFound();
      current.current.comments.jump(threadId);
    };
    // The paper takes its height first.
    const frame = requestAnimationFrame(follow);
    window.addEventListener('hashchange', follow);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', follow);
    };
  }, [loading]);
}
