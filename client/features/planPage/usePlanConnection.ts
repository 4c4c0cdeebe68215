import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { connectPlan, type PlanConnection, type PlanConnectionState } from '../../collab/planConnection';
import { warnBeforeLeaving } from '../../collab/warnBeforeLeaving';

/** Keeps a plan open while the page is; null until the connection was made. */
export function usePlanConnection(planId: string, userId: string): PlanConnection | null {
  const [connection, setConnection] = useState<PlanConnection | null>(null);
  useEffect(() => {
    const made = connectPlan({ planId, userId });
    const stopWarning = warnBeforeLeaving(made);
    setConnection(made);
    return () => {
      stopWarning();
      setConnection(null);
      made.destroy();
    };
  }, [planId, userId]);
  return connection;
}

/** One field of a connection's state. The state as a whole changes with every keystroke; a field only when it does. */
export function useConnectionField<Field extends keyof PlanConnectionState>(
  connection: PlanConnection,
  field: Field,
): PlanConnectionState[Field] {
  const read = useCallback(() => connection.state()[field], [connection, field]);
  return useSyncExternalStore(connection.subscribe, read);
}
