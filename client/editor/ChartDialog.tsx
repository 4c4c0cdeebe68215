import type { Editor } from '@tiptap/react';
import { lazy, Suspense, useEffect, useState } from 'react';

const ChartForm = lazy(() => import('./ChartForm').then((module) => ({ default: module.ChartForm })));

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
    <Suspense fallback={null}>
      <ChartForm
        key={position}
        attributes={node.attrs}
        onCancel={close}
        onSave={(attributes) => {
          editor.commands.command(({ tr }) => {
            for (const [name, value] of Object.entries(attributes))
              tr.setNodeAttribute(position, name, value);
            return true;
          });
          close();
        }}
      />
    </Suspense>
  );
}
