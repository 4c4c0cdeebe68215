import type { Editor } from '@tiptap/react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImageView } from '../../../shared/protocol/imageApi';
import { planPath } from '../../api/plans';
import { uploadFile } from '../../api/uploadFile';
import { showNotice } from '../../components/notices/noticeStore';
import { scriptPart } from '../../components/scriptPart';
import { useFailureText } from '../../components/useFailureText';

const IMAGE_PARTS = scriptPart(async () => ({
  ...(await import('../../editor/images/insertImage')),
  ...(await import('../../editor/images/printableImage')),
}));

/** Takes pictures that are pasted, dropped or chosen: keeps them at the server, then puts them into the plan. Returns how to choose some. */
export function useImages(planId: string, editor: Editor): () => void {
  const { t } = useTranslation();
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
        const { insertImage, printableImage } = await IMAGE_PARTS.fetch();
        for (const file of [...files].reverse()) {
          const image = await uploadFile<ImageView>(
            `${planPath(planId)}/images`,
            await printableImage(file),
            () => {},
            new AbortController().signal,
          );
          if (!editor.isDestroyed) insertImage(editor, image, file.name, current.position);
        }
      } catch (error) {
        showNotice({ tone: 'error', title: t('structure.imageFailed'), text: failureText(error) });
      } finally {
        editor.off('transaction', follow);
      }
    },
    [editor, planId, t, failureText],
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
