import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { trackedState } from '../../../shared/tracking/trackedState';

/** Tells who inserted or deleted the tracked words under the mouse, and when, as a hint at the paper. */
export function useTrackedHint(editor: Editor): void {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    const { dom } = editor.view;
    // Outside of what the editor draws: it would take a title on its own elements for a change.
    const paper = dom.parentElement;
    const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
    const say = ({ name, time }: TrackedStamp) => ({ name, when: format.format(time) });
    const show = ({ target }: Event) => {
      const words =
        target instanceof Element ? target.closest('.tracked-insertion, .tracked-deletion') : null;
      const node =
        words && target ? editor.state.doc.nodeAt(editor.view.posAtDOM(target as Element, 0)) : null;
      const { insertion, deletions } = trackedState(node?.marks ?? []);
      const lines = [
        ...(insertion ? [t('trackedReview.insertedBy', say(insertion))] : []),
        ...deletions.map((deletion) => t('trackedReview.deletedBy', say(deletion))),
      ];
      if (lines.length > 0) paper?.setAttribute('title', lines.join('\n'));
      else paper?.removeAttribute('title');
    };
    dom.addEventListener('mouseover', show);
    return () => {
      dom.removeEventListener('mouseover', show);
      paper?.removeAttribute('title');
    };
  }, [editor, t, i18n.language]);
}
