import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeMode } from '../../../shared/docx/read/trackedText';
import type { ImportView } from '../../../shared/protocol/api';
import { ApiError } from '../../api/ApiError';
import { keys } from '../../api/keys';
import { uploadFile } from '../../api/uploadFile';
import { showNotice } from '../../components/notices/noticeStore';
import { scriptPart } from '../../components/scriptPart';
import { chooseFile } from './chooseFile';

const TRACKED_CHANGES = scriptPart(() => import('./findTrackedChanges'));

/** How far an import is. `sent` is the share of the file that has gone up, 0 to 1; at 1 the server reads it. */
export type ImportState =
  | { readonly step: 'idle' }
  /** The file has tracked changes; the person says what becomes of them. */
  | { readonly step: 'asking'; readonly file: File }
  | { readonly step: 'running'; readonly fileName: string; readonly sent: number }
  | { readonly step: 'failed'; readonly fileName: string; readonly error: unknown }
  | { readonly step: 'done'; readonly fileName: string; readonly result: ImportView };

/** One import at a time, and what can be done about it. */
export interface Import {
  readonly state: ImportState;
  /** Imports the file; of several, none, and says so. */
  readonly start: (files: readonly File[]) => void;
  /** Imports the file that was asked about. */
  readonly decide: (file: File, changes: ChangeMode) => void;
  /** Asks the person for a file and imports it. */
  readonly choose: () => void;
  /** Stops an import that runs, or puts away its result. */
  readonly close: () => void;
}

/** What an import accepts, as the `accept` of a file field. */
const IMPORT_KINDS =
  '.docx,.docm,.dotx,.dotm,.doc,.dot,.wps,.wpt,.odt,.ott,.fodt,.uot,.rtf,.xml,.txt,.md,.json,.html,.htm,.mht,.mhtml';

const IDLE: ImportState = { step: 'idle' };

/** Imports files into the library. */
export function useImport(): Import {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [state, setState] = useState<ImportState>(IDLE);
  const running = useRef<AbortController | null>(null);

  const send = useCallback(
    (file: File, changes: ChangeMode) => {
      if (running.current) return;
      const fileName = file.name;
      const abort = new AbortController();
      running.current = abort;
      setState({ step: 'running', fileName, sent: 0 });
      const progress = (sent: number) =>
        running.current === abort && setState({ step: 'running', fileName, sent });
      uploadFile<ImportView>(`/api/plans/import?changes=${changes}`, file, progress, abort.signal)
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
    [client],
  );
  const start = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (!file || running.current) return;
      if (files.length > 1) {
        const text = t('importExport.oneFileHint', { count: files.length });
        showNotice({ tone: 'error', title: t('importExport.oneFile'), text });
        return;
      }
      if (!/\.doc[xm]$/i.test(file.name)) {
        send(file, 'accept');
        return;
      }
      void hasTrackedChanges(file).then((tracked) => {
        if (tracked) setState({ step: 'asking', file });
        else send(file, 'accept');
      });
    },
    [t, send],
  );
  const choose = useCallback(() => chooseFile(IMPORT_KINDS, (file) => start([file])), [start]);
  const close = useCallback(() => {
    running.current?.abort();
    setState(IDLE);
  }, []);
  return { state, start, decide: send, choose, close };
}

function isAborted(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'aborted';
}

async function hasTrackedChanges(file: File): Promise<boolean> {
  const part = await TRACKED_CHANGES.ask();
  return part?.findTrackedChanges(new Uint8Array(await file.arrayBuffer())) ?? false;
}
