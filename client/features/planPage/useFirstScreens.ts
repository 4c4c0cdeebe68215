import { useEffect, useMemo, useState } from 'react';
import type { PlanConnection } from '../../collab/planConnection';
import { mayBeLong } from '../../editor/distantBlocks/longPlan';
import { DISTANCE } from '../../editor/distantBlocks/useDistantBlocks';
import type { EditorParts } from '../../editor/editorExtensions';

/**
 * What lets the editor of a long plan begin with its first screens, once the plan is `ready`; `waiting` while its script is on the way. Nothing for a
 * plan that is not long, or where the script cannot be had: then everything is drawn.
 */
export function useFirstScreens(
  { ydoc }: PlanConnection,
  ready: boolean,
): EditorParts['drawFirst'] | 'waiting' {
  // Only once: what becomes long while it is open goes on being drawn as it is.
  const isLong = useMemo(() => ready && mayBeLong(ydoc), [ready, ydoc]);
  const [fetched, setFetched] = useState<{ readonly draw: EditorParts['drawFirst'] } | null>(null);
  useEffect(() => {
    if (!isLong) return;
    let wanted = true;
    const take = (draw: EditorParts['drawFirst']) => {
      if (wanted) setFetched({ draw });
    };
    DISTANCE.fetch().then(
      ({ drawFirstScreens }) => take(drawFirstScreens),
      () => take(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [isLong]);
  if (!isLong) return undefined;
  return fetched ? fetched.draw : 'waiting';
}
