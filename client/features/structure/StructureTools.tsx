import type { Editor } from '@tiptap/react';
import { memo, useEffect, useState } from 'react';
import { lazyPart } from '../../components/lazyPart';
import type { EditorDialogName } from '../../editor/behaviours/editorDialogs';

const PlanSettingsDialog = lazyPart(() =>
  import('../planSettings/PlanSettingsDialog').then((module) => module.PlanSettingsDialog),
);
const InsertDialogs = lazyPart(() =>
  import('../../editor/toolbar/InsertDialogs').then((module) => module.InsertDialogs),
);

interface Props {
  readonly editor: Editor;
  readonly writable: boolean;
}

/** The dialogs that keys and menus of the editor open, each fetched when it is first asked for. */
export const StructureTools = memo(function StructureTools({ editor, writable }: Props) {
  const [open, setOpen] = useState<EditorDialogName | null>(null);
  useEffect(() => {
    editor.storage.editorDialogs.open = setOpen;
    return () => {
      editor.storage.editorDialogs.open = null;
    };
  }, [editor]);
  if (!open || !writable) return null;
  const close = () => setOpen(null);
  return (
    <>
      {open === 'settings' || open === 'coverLetter' ? (
        <PlanSettingsDialog
          editor={editor}
          page={open === 'settings' ? 'basic' : 'coverLetter'}
          onClose={close}
        />
      ) : (
        open !== 'help' && <InsertDialogs editor={editor} open={open} onClose={close} />
      )}
    </>
  );
});
