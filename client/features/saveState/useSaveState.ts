import { useEffect, useState } from 'react';
import type { PlanConnection } from '../../collab/planConnection';
import { type SaveStateName, saveStateOf } from './saveStateOf';

/** How long everything must have been saved before the page says so, in milliseconds: else the words would flicker while somebody types. */
const STEADY = 500;

/** How saving stands; 已保存 only once it has been so for a moment, everything else at once. */
export function useSaveState(connection: PlanConnection, writable: boolean): SaveStateName | null {
  const [shown, setShown] = useState(() => saveStateOf(connection.state(), writable));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      clearTimeout(timer);
      const state = saveStateOf(connection.state(), writable);
      if (state === 'saved') timer = setTimeout(setShown, STEADY, state);
      else setShown(state);
    };
    show();
    const stop = connection.subscribe(show);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [connection, writable]);
  return shown;
}
