import type { Editor } from '@tiptap/react';
import { memo, useEffect, useState } from 'react';
import { lazyPart } from '../../components/lazyPart';
import type { EditorDialogName } from '../../editor/behaviours/editorDialogs';
import type { InsertDialogName } from '../../editor/toolbar/InsertDialogs';
import { useImages } from './useImages';

const PlanSettingsDialog = lazyPart(() =>
  import('../planSettings/PlanSettingsDialog').then((module) => module.PlanSettingsDialog),
);
const InsertDialogs = lazyPart(() =>
  import('../../editor/toolbar/InsertDialogs').then((module) => module.InsertDialogs),
);

const FindBar = lazyPart(() => import('./FindBar').then((module) => module.FindBar));
const ChipOrigins = lazyPart(() => import('./ChipOrigins').then((module) => module.ChipOrigins));
const HelpDialog = lazyPart(() => import('./HelpDialog').then((module) => module.HelpDialog));

interface Props {
  readonly planId: string;
  readonly editor: Editor;
  readonly writable: boolean;
}

/** The keys of the page itself, wherever the focus is: by what they open. */
const PAGE_KEYS: Readonly<Record<string, EditorDialogName>> = {
  'Ctrl+f': 'find',
  'Ctrl+h': 'replace',
  F1: 'help',
};

/** The dialogs that keys and menus of the editor open, each fetched when it is first asked for. */
export const StructureTools = memo(function StructureTools({ planId, editor, writable }: Props) {
  const [open, setOpen] = useState<EditorDialogName | null>(null);
  const chooseImages = useImages(planId, editor);
  useEffect(() => {
    const show = (name: EditorDialogName) => {
      if (!READING.includes(name) && !editor.isEditable) return;
      if (name === 'image') chooseImages();
      else setOpen(name);
    };
    const onKey = (event: KeyboardEvent) => {
      const key = (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + event.key;
      const name = event.altKey || event.shiftKey ? undefined : PAGE_KEYS[key];
      if (!name || document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      event.preventDefault();
      show(name);
    };
    editor.storage.editorDialogs.open = show;
    window.addEventListener('keydown', onKey);
    return () => {
      editor.storage.editorDialogs.open = null;
      window.removeEventListener('keydown', onKey);
    };
  }, [editor, chooseImages]);
  const close = () => setOpen(null);
  return (
    <>
      <ChipOrigins editor={editor} />
      {open === 'help' && <HelpDialog onClose={close} />}
      {(open === 'find' || open === 'replace') && (
        <FindBar
          editor={editor}
          replacing={open === 'replace' && writable}
          writable={writable}
          onClose={close}
        />
      )}
      {(open === 'settings' || open === 'coverLetter') && (
        <PlanSettingsDialog
          editor={editor}
          page={open === 'settings' ? 'basic' : 'coverLetter'}
          onClose={close}
        />
      )}
      {open && isInsertion(open) && <InsertDialogs editor={editor} open={open} onClose={close} />}
    </>
  );
});

/** What may be opened without the right to change the text; the others stay open when it is lost. */
const READING: readonly EditorDialogName[] = ['find', 'replace', 'help'];

const INSERTIONS: readonly string[] = ['dataTable', 'crossReference', 'value', 'responsibility'];

function isInsertion(name: EditorDialogName): name is InsertDialogName {
  return INSERTIONS.includes(name);
}
