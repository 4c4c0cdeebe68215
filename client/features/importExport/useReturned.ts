import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReturnedView } from '../../../shared/protocol/returned';
import { ApiError } from '../../api/ApiError';
import { keys } from '../../api/keys';
import { planPath } from '../../api/plans';
import { uploadFile } from '../../api/uploadFile';

/** How far a returned file is; `sent` is the share that has gone up, at 1 the server reads it. */
export type ReturnedState =
  | { readonly step: 'running'; readonly sent: number }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'done'; readonly result: ReturnedView };

/** Sends a returned Word file to its plan; leaving the page stops it. */
export function useReturned(planId: string, file: File): ReturnedState {
  const client = useQueryClient();
  const [state, setState] = useState<ReturnedState>({ step: 'running', sent: 0 });
  useEffect(() => {
    const abort = new AbortController();
    const progress = (sent: number) => setState({ step: 'running', sent });
    uploadFile<ReturnedView>(`${planPath(planId)}/returned`, file, progress, abort.signal).then(
      (result) => {
        setState({ step: 'done', result });
        return client.invalidateQueries({ queryKey: keys.threads(planId) });
      },
      (error) => {
        if (!(error instanceof ApiError && error.code === 'aborted')) setState({ step: 'failed', error });
      },
    );
    return () => abort.abort();
  }, [client, planId, file]);
  return state;
}
