import { type Editor, useEditor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanConnection } from '../../collab/planConnection';
import { markMissingPictures } from '../../editor/access/markMissingPictures';
import { nameBlocks } from '../../editor/access/nameBlocks';
import { editorExtensions } from '../../editor/editorExtensions';
import { OpinionHighlights } from './opinionHighlights';

/** The paper of a round: the frozen text, to be read and selected only. */
export function useRoomEditor(connection: PlanConnection): Editor {
  const { t } = useTranslation();
  const label = t('versions.readOnlyHint');
  const editor = useEditor(
    {
      extensions: [
        ...editorExtensions({
          ydoc: connection.ydoc,
          awareness: connection.awareness,
          person: { id: '', name: '', color: '#616e7c' },
          newId: () => '',
          holdRemote: connection.holdRemote,
          releaseRemote: connection.releaseRemote,
        }),
        OpinionHighlights,
      ],
      editable: false,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: { attributes: { tabindex: '0', 'aria-label': label } },
    },
    [connection],
  );
  useEffect(() => nameBlocks(editor), [editor]);
  useEffect(() => markMissingPictures(editor), [editor]);
  return editor;
}
