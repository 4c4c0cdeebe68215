import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../api/keys';
import type { PlanConnection } from '../../collab/planConnection';

/** Reads again from the API what the server says has changed beside the document. */
export function usePlanEvents(connection: PlanConnection, planId: string): void {
  const client = useQueryClient();
  useEffect(
    () =>
      connection.onEvent((event) => {
        const changed = {
          threads: keys.threads(planId),
          members: keys.members(planId),
          versions: keys.versions(planId),
          consultations: keys.consultations(planId),
          plan: keys.plan(planId),
          acceptedFindings: keys.acceptedFindings(planId),
          checkLists: keys.checkLists,
        };
        void client.invalidateQueries({ queryKey: changed[event.type], exact: true });
        if (event.type === 'threads') void client.invalidateQueries({ queryKey: keys.notifications });
        if (event.type === 'consultations') void client.invalidateQueries({ queryKey: keys.anyConsultation });
      }),
    [client, connection, planId],
  );
}
