import { useEffect, useState } from 'react';
import type { PlanConnection } from '../../collab/planConnection';
import { createRestTimer } from '../../components/restTimer';
import { type SaveStateName, saveStateOf } from './saveStateOf';

/** How long everything must have been saved before the page says so, in milliseconds: else the words would flicker while somebody types. */
const STEADY = 500;

/** How saving stands; 已保存 only once it has been so for a moment, everything else at once. */
export function useSaveState(connection: PlanConnection, writable: boolean): SaveStateName | null {
  const [shown, setShown] = useState(() => saveStateOf(connection.state(), writable));
  useEffect(() => {
    let last: SaveStateName | null | undefined;
    const set = (state: SaveStateName | null) => {
      if (state !== last) setShown(state);
      last = state;
    };
    const timer = createRestTimer(() => set(saveStateOf(connection.state(), writable)), STEADY);
    const show = () => {
      const state = saveStateOf(connection.state(), writable);
      if (state === 'saved') timer.touch();
      else set(state);
    };
    show();
    const stop = connection.subscribe(show);
    return () => {
      timer.cancel();
      stop();
    };
  }, [connection, writable]);
  return shown;
}
