import { useEffect, useState } from 'react';
import type { ThreadView } from '../../../shared/protocol/api';

/** Styles the anchors of comments by a style sheet of its own: resolved threads show nothing, the active one stands out. */
export function useAnchorStyles(resolved: readonly ThreadView[], activeId: string | null): void {
  const [sheet] = useState(() => new CSSStyleSheet());
  useEffect(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [sheet]);
  useEffect(() => {
    const quiet = resolved.map(({ id }) => `${selector(id)} { background: none; box-shadow: none; }`);
    const active = activeId
      ? [`${selector(activeId)} { background: rgb(240 190 60 / 65%); box-shadow: 0 2px 0 rgb(183 121 31); }`]
      : [];
    sheet.replaceSync([...quiet, ...active].join('\n'));
  }, [sheet, resolved, activeId]);
}

function selector(threadId: string): string {
  return `.paper [data-thread="${CSS.escape(JSON.stringify(threadId))}"]`;
}
