import './missingPictures.css';
import type { Editor } from '@tiptap/core';
import i18next from 'i18next';

/**
 * Says in the place of a picture that its file is gone, or that one may not see it, as the server answers; a picture that only the network keeps
 * away is left as the browser shows it. Returns how to end it.
 */
export function markMissingPictures(editor: Editor): () => void {
  const { dom } = editor.view;
  const onFailure = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) void mark(target);
  };
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) delete figureOf(target)?.dataset.gone;
  };
  // Neither event bubbles.
  dom.addEventListener('error', onFailure, true);
  dom.addEventListener('load', onLoad, true);
  for (const picture of dom.querySelectorAll<HTMLImageElement>('.plan-image img'))
    if (picture.complete && picture.naturalWidth === 0) void mark(picture);
  return () => {
    dom.removeEventListener('error', onFailure, true);
    dom.removeEventListener('load', onLoad, true);
  };
}

async function mark(picture: HTMLImageElement): Promise<void> {
  const figure = figureOf(picture);
  const source = picture.getAttribute('src') ?? '';
  if (!figure || !(await isGone(source)) || picture.getAttribute('src') !== source) return;
  figure.dataset.gone = i18next.t('access.fileGone');
}

/** Whether the server says that it gives no such picture; a picture from elsewhere is never shown. */
async function isGone(source: string): Promise<boolean> {
  if (!source.startsWith('/api/')) return true;
  const answer = await fetch(source, { method: 'HEAD' }).catch(() => null);
  return answer !== null && !answer.ok && answer.status < 500;
}

function figureOf(picture: HTMLImageElement): HTMLElement | null {
  return picture.closest<HTMLElement>('.plan-image');
}
