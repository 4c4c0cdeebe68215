import { ApiError } from './ApiError';
import { readFailure } from './readFailure';
import { noticeSignOut } from './request';

/**
 * Posts one file as multipart field `file`. `onProgress` gets the share sent, 0 to 1 (XMLHttpRequest, since fetch tells nothing of it);
 * aborting `signal` rejects with code `aborted`.
 */
export function uploadFile<Answer>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    call.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    call.upload.onload = () => onProgress(1);
    call.onload = () => {
      if (call.status >= 200 && call.status < 300) resolve(JSON.parse(call.responseText) as Answer);
      else reject(noticeSignOut(readFailure(call.status, call.responseText)));
    };
    call.onerror = () => reject(new ApiError('offline', '', 0));
    call.onabort = () => reject(new ApiError('aborted', '', 0));
    signal.addEventListener('abort', () => call.abort());
    call.open('POST', path);
    call.send(form);
  });
}
