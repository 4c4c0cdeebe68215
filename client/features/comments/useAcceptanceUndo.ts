import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useReopenProposals } from '../../api/proposals';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { isRemote } from '../../editor/isRemote';
import { forgetAcceptance, hasLastAcceptance, onAcceptance, takeLastAcceptance } from './acceptanceUndo';

/**
 * Lets Ctrl+Z, or the notice, take back what was just accepted: the server puts accepted words in, so the editor's own history does not
 * know them. Whatever is typed afterwards is undone first, as everywhere.
 */
export function useAcceptanceUndo(planId: string, editor: Editor): void {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { mutateAsync } = useReopenProposals(planId);
  useEffect(() => {
    const undo = async () => {
      const ids = await takeLastAcceptance();
      if (ids.length === 0) return;
      try {
        const { changed } = await mutateAsync({ ids: [...ids] });
        if (changed.length > 0)
          showNotice({ tone: 'error', title: t('proposals.undoneExcept', { count: changed.length }) });
      } catch (error) {
        showNotice({ tone: 'error', title: t('proposals.settleFailed'), text: failureText(error) });
      }
    };
    const stop = onAcceptance(() => {
      if (!hasLastAcceptance()) return;
      // The next Ctrl+Z is meant for this, wherever one clicked.
      editor.commands.focus(null, { scrollIntoView: false });
    });
    const forget = ({ transaction }: { transaction: Parameters<typeof isRemote>[0] }) => {
      if (transaction.docChanged && !isRemote(transaction)) forgetAcceptance();
    };
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (!isUndo || !hasLastAcceptance() || target?.closest('input, textarea')) return;
      event.preventDefault();
      event.stopPropagation();
      void undo();
    };
    editor.on('transaction', forget);
    window.addEventListener('keydown', onKey, true);
    return () => {
      stop();
      editor.off('transaction', forget);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [editor, mutateAsync, t, failureText]);
}
