import '../i18n/laterTexts';
import i18next from 'i18next';
import { showNotice } from './notices/noticeStore';

/** Files that are dropped where nothing takes them stay out, and a notice says where they can go: the browser would open them in the place of the page. Returns how to stop. */
export function refuseStrayFiles(): () => void {
  window.addEventListener('dragover', keepOut);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', keepOut);
    window.removeEventListener('drop', refuse);
  };
}

/** Whether it was a drag of files that nobody took. */
function keepOut(event: DragEvent): boolean {
  const isStray =
    !event.defaultPrevented &&
    event.dataTransfer?.types.includes('Files') === true &&
    !(event.target instanceof Element && event.target.closest('input[type="file"]'));
  if (isStray) event.preventDefault();
  return isStray;
}

function refuse(event: DragEvent): void {
  if (!keepOut(event)) return;
  showNotice({
    tone: 'error',
    title: i18next.t('imageFiles.stray'),
    text: i18next.t('imageFiles.strayHint'),
  });
}
