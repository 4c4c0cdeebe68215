import { useEffect, useState, useSyncExternalStore } from 'react';
import { connectPlan, type PlanConnection, type PlanConnectionState } from '../../collab/planConnection';

/** Keeps a plan open while the page is; null until the connection was made. */
export function usePlanConnection(planId: string, userId: string): PlanConnection | null {
  const [connection, setConnection] = useState<PlanConnection | null>(null);
  useEffect(() => {
    const made = connectPlan({ planId, userId });
    setConnection(made);
    return () => {
      setConnection(null);
      made.destroy();
    };
  }, [planId, userId]);
  return connection;
}

/** The state of a connection as it is now. */
export function useConnectionState(connection: PlanConnection): PlanConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.state);
}
