import { useEffect, useState } from 'react';
import type { ThreadView } from '../../../shared/protocol/api';

/**
 * Styles the anchors of comments by a style sheet of its own: resolved threads and proposals, which are drawn otherwise, show nothing, the
 * active one stands out.
 */
export function useAnchorStyles(threads: readonly ThreadView[], activeId: string | null): void {
  const [sheet] = useState(() => new CSSStyleSheet());
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useEffect(() => {
    const quiet = threads
      .filter(({ resolved, proposal }) => resolved || proposal)
      .map(({ id }) => `${selector(id)} { background: none; box-shadow: none; }`);
    const active = activeId
      ? [
          `${selector(activeId)} { background: rgb(240 190 60 / 50%); box-shadow: 0 2px 0 rgb(183 121 31); }`,
          `${selector(activeId)}:is(figure) { background: none; outline: 3px solid rgb(183 121 31); }`,
          `${selector(activeId)} [data-thread] { background: none; box-shadow: none; }`,
        ]
      : [];
    sheet.replaceSync([...quiet, ...active].join('\n'));
  }, [sheet, threads, activeId]);
}

function selector(threadId: string): string {
  return `.paper [data-thread="${CSS.escape(JSON.stringify(threadId))}"]`;
}
