import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { lazyPart } from '../../components/lazyPart';
import type { ChartRequest } from '../behaviours/chartEditing';

const ChartForm = lazyPart(() => import('./ChartForm').then((module) => module.ChartForm));

/** Shows the dialog of a chart when the paper or a menu asks for it. */
export function ChartDialog({ editor }: { readonly editor: Editor }) {
  const [request, setRequest] = useState<ChartRequest | null>(null);
  useEffect(() => {
    editor.storage.chartEditing.open = setRequest;
    return () => {
      editor.storage.chartEditing.open = null;
    };
  }, [editor]);
  return request && <ChartForm editor={editor} request={request} onClose={() => setRequest(null)} />;
}
