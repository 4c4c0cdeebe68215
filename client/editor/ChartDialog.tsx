import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { lazyPart } from '../components/lazyPart';

const ChartForm = lazyPart(() => import('./ChartForm').then((module) => module.ChartForm));

/** Opens the dialog of a chart on double click. */
export function ChartDialog({ editor }: { readonly editor: Editor }) {
  const [position, setPosition] = useState<number | null>(null);
  const node = position === null ? null : editor.state.doc.nodeAt(position);
  useEffect(() => {
    editor.storage.chartEditing.open = setPosition;
    return () => {
      editor.storage.chartEditing.open = null;
    };
  }, [editor]);
  const close = () => setPosition(null);
  if (node?.type.name !== 'chart' || position === null) return null;
  return (
    <ChartForm
      key={position}
      attributes={node.attrs}
      onCancel={close}
      onSave={(attributes) => {
        editor.commands.command(({ tr }) => {
          for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(position, name, value);
          return true;
        });
        close();
      }}
    />
  );
}
