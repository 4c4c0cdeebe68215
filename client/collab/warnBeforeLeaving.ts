import type { PlanConnection } from './planConnection';

/** Lets the browser ask before a page is closed whose changes the server does not have yet; returns how to stop. */
export function warnBeforeLeaving(connection: Pick<PlanConnection, 'hasUnsavedWork'>): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (connection.hasUnsavedWork()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
