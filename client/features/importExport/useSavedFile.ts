import { useCallback, useState } from 'react';
import { fileNameOf } from '../../api/fileNameOf';
import { requestFile } from '../../api/request';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { saveFile } from './saveFile';

/** A file to fetch from the server, and what to say about it. */
export interface WantedFile {
  readonly path: string;
  /** Its name where the server gives none. */
  readonly fallback: string;
  readonly saved: (file: string) => string;
  readonly failed: string;
}

/** Fetches files that the browser saves, and says how it went; `pending` while one is on its way. */
export function useSavedFile(): {
  readonly pending: boolean;
  readonly fetchFile: (wanted: WantedFile) => Promise<void>;
} {
  const failureText = useFailureText();
  const [pending, setPending] = useState(false);
  const fetchFile = useCallback(
    async ({ path, fallback, saved, failed }: WantedFile) => {
      setPending(true);
      try {
        const response = await requestFile(path);
        const file = fileNameOf(response.headers.get('Content-Disposition'), fallback);
        saveFile(await response.blob(), file);
        showNotice({ tone: 'fine', title: saved(file) });
      } catch (error) {
        showNotice({ tone: 'error', title: failed, text: failureText(error) });
      } finally {
        setPending(false);
      }
    },
    [failureText],
  );
  return { pending, fetchFile };
}
