import { EditorContent, useEditor } from '@tiptap/react';
import { memo, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { markMissingPictures } from '../../editor/access/markMissingPictures';
import { nameBlocks } from '../../editor/access/nameBlocks';
import { editorExtensions } from '../../editor/editorExtensions';
import '../../editor/paper.css';

/** A plan document on paper as the editor shows it, to be read only. */
export const PastPaper = memo(function PastPaper(props: {
  readonly document: PlanDocument;
  /** In per cent. */
  readonly zoom: number;
}) {
  const { t } = useTranslation();
  const parts = useMemo(() => {
    const ydoc = new Y.Doc();
    writeYDoc(ydoc, props.document);
    return { ydoc, awareness: new Awareness(ydoc) };
  }, [props.document]);
  const label = t('versions.readOnlyHint');
  const editor = useEditor(
    {
      extensions: editorExtensions({
        ...parts,
        person: { id: '', name: '', color: '#616e7c' },
        newId: () => '',
        holdRemote: () => {},
        releaseRemote: () => {},
      }),
      editable: false,
      injectCSS: false,
      shouldRerenderOnTransaction: false,
      editorProps: { attributes: { tabindex: '0', 'aria-label': label } },
    },
    [parts],
  );
  useEffect(() => nameBlocks(editor), [editor]);
  useEffect(() => markMissingPictures(editor), [editor]);
  useEffect(
    () => () => {
      parts.awareness.destroy();
      parts.ydoc.destroy();
    },
    [parts],
  );
  return (
    <div className="paper" lang="zh-CN" style={{ zoom: props.zoom / 100 }}>
      <EditorContent editor={editor} />
    </div>
  );
});
