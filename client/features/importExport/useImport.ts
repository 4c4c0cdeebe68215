import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/protocol/api';
import { ApiError } from '../../api/ApiError';
import { keys } from '../../api/keys';
import { uploadFile } from '../../api/uploadFile';
import { showNotice } from '../../components/notices/noticeStore';
import { chooseFile } from './chooseFile';

/** How far an import is. `sent` is the share of the file that has gone up, 0 to 1; at 1 the server reads it. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly fileName: string; readonly sent: number }
  | { readonly step: 'failed'; readonly fileName: string; readonly error: unknown }
  | { readonly step: 'done'; readonly fileName: string; readonly result: ImportView };

/** One import at a time, and what can be done about it. */
export interface Import {
  readonly state: ImportState;
  /** Imports the file; of several, none, and says so. */
  readonly start: (files: readonly File[]) => void;
  /** Asks the person for a file and imports it. */
  readonly choose: () => void;
  /** Stops an import that runs, or puts away its result. */
  readonly close: () => void;
}

/** What an import accepts, as the `accept` of a file field. */
export const IMPORT_KINDS = '.docx,.txt,.json,.html,.htm';

const IDLE: ImportState = { step: 'idle' };

/** Imports files into the library. */
export function useImport(): Import {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>(IDLE);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (!file || running.current) return;
      if (files.length > 1) {
        const text = t('importExport.oneFileHint', { count: files.length });
        showNotice({ tone: 'error', title: t('importExport.oneFile'), text });
        return;
      }
      const fileName = file.name;
      const abort = new AbortController();
      running.current = abort;
      setState({ step: 'running', fileName, sent: 0 });
      const progress = (sent: number) =>
        running.current === abort && setState({ step: 'running', fileName, sent });
      uploadFile<ImportView>('/api/plans/import', file, progress, abort.signal)
        .then(
          (result) => {
            setState({ step: 'done', fileName, result });
            return client.invalidateQueries({ queryKey: keys.plans, exact: true });
          },
          (error) => setState(isAborted(error) ? IDLE : { step: 'failed', fileName, error }),
        )
        .finally(() => {
          running.current = null;
        });
    },
    [client, t],
  );
  const choose = useCallback(() => chooseFile(IMPORT_KINDS, (file) => start([file])), [start]);
  const close = useCallback(() => {
    running.current?.abort();
    setState(IDLE);
  }, []);
  return { state, start, choose, close };
}

function isAborted(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'aborted';
}
