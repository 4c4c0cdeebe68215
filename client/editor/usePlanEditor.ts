import { type Editor, useEditor } from '@tiptap/react';
import { nanoid } from 'nanoid';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useUser } from '../api/session';
import type { PlanConnection } from '../collab/planConnection';
import { personColour } from '../components/personColour';
import { EDITOR_SETTINGS, type EditorParts, editorExtensions } from './editorExtensions';
import { endComposition } from './endComposition';

/** The editor of a connected plan. It renders itself: nothing above it renders again while somebody types. */
export function usePlanEditor(
  connection: PlanConnection,
  writable: boolean,
  drawFirst: EditorParts['drawFirst'],
): Editor {
  const { t } = useTranslation();
  const user = useUser();
  const label = t('editor.sheet');
  const editor = useEditor(
    {
      extensions: editorExtensions({
        ydoc: connection.ydoc,
        awareness: connection.awareness,
        person: { id: user.id, name: user.name, color: personColour(user.id) },
        newId: () => nanoid(12),
        holdRemote: connection.holdRemote,
        releaseRemote: connection.releaseRemote,
        isUnsent: connection.isUnsent,
        drawFirst,
      }),
      editable: writable,
      ...EDITOR_SETTINGS,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { tabindex: '0', spellcheck: 'false', 'aria-label': label },
        scrollMargin: 80,
        scrollThreshold: 60,
      },
    },
    [connection, user.id, user.name],
  );
  useEffect(() => {
    if (editor.isEditable === writable) return;
    if (!writable) endComposition(editor.view);
    editor.setEditable(writable, false);
  }, [editor, writable]);
  return editor;
}
