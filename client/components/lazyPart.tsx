import { type ComponentType, useEffect, useState } from 'react';
import { scriptPart } from './scriptPart';

/**
 * A part of the page whose script comes when it is first shown, or when `fetchParts` fetches all of them. Where the script cannot be had —
 * the network is gone — nothing stands in its place and a notice says so; the rest of the page goes on.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const part = scriptPart(async () => {
    loaded = await load();
    return loaded;
  });
  return function LazyPart(props: Props) {
    const [state, setState] = useState({ part: loaded });
    useEffect(() => {
      let wanted = true;
      void part.ask().then((here) => {
        if (wanted && here) setState((before) => (before.part === here ? before : { part: here }));
      });
      return () => {
        wanted = false;
      };
    }, []);
    const { part: Part } = state;
    return Part && <Part {...props} />;
  };
}
