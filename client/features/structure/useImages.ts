import type { Editor } from '@tiptap/react';
import { useCallback, useEffect } from 'react';
import { scriptPart } from '../../components/scriptPart';
import { useFailureText } from '../../components/useFailureText';

const TAKING = scriptPart(() => import('../../editor/images/takeImages'));

/** Takes pictures that are pasted, dropped or chosen: keeps them at the server, then puts them into the plan. Returns how to choose some. */
export function useImages(planId: string, editor: Editor): () => void {
  const failureText = useFailureText();
  const take = useCallback(
    async (files: readonly File[], position: number) => {
      const place = editor.utils.createMappablePosition(position);
      const follow = ({
        transaction,
      }: {
        transaction: Parameters<typeof editor.utils.getUpdatedPosition>[1];
      }) => {
        current = editor.utils.getUpdatedPosition(current, transaction).position;
      };
      let current = place;
      editor.on('transaction', follow);
      try {
        const part = await TAKING.ask();
        await part?.takeImages(editor, files, { planId, position: () => current.position, failureText });
      } finally {
        editor.off('transaction', follow);
      }
    },
    [editor, planId, failureText],
  );
  useEffect(() => {
    editor.storage.pastedImages.take = (files, position) => void take(files, position);
    return () => {
      editor.storage.pastedImages.take = null;
    };
  }, [editor, take]);
  return useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/png,image/jpeg,image/gif,image/webp';
    input.multiple = true;
    const position = editor.state.selection.from;
    input.onchange = () => void take([...(input.files ?? [])], position);
    input.click();
  }, [editor, take]);
}
