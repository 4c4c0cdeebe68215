import { Modal } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ChartForm = lazy(() => import('./ChartForm').then((module) => ({ default: module.ChartForm })));

/** The dialog of a chart: its type, title and data, pasted from a spreadsheet as they are. Opens on double click. */
export function ChartDialog({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [position, setPosition] = useState<number | null>(null);
  const node = position === null ? null : editor.state.doc.nodeAt(position);
  useEffect(() => {
    editor.storage.chartEditing.open = setPosition;
    return () => {
      editor.storage.chartEditing.open = null;
    };
  }, [editor]);
  const close = () => setPosition(null);
  return (
    <Modal opened={node?.type.name === 'chart'} onClose={close} title={t('editor.chart.edit')} size="lg">
      {node?.type.name === 'chart' && position !== null && (
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
      )}
    </Modal>
  );
}
