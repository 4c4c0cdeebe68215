import type { Editor } from '@tiptap/react';
import { memo, type RefObject, useLayoutEffect, useState } from 'react';
import './paper.css';
import './editing.css';
import './proposals/proposals.css';
import './tracking/trackedChanges.css';
import './print.css';
import { ChartDialog } from './charts/ChartDialog';

interface Props {
  readonly editor: Editor;
  /** Where the paper lies. */
  readonly desk: RefObject<HTMLElement | null>;
  /** In per cent. */
  readonly zoom: number;
}

/** The paper, laid on the desk. */
export const PlanSheet = memo(function PlanSheet({ editor, desk, zoom }: Props) {
  const [paper] = useState(() => document.createElement('div'));
  useLayoutEffect(() => {
    paper.className = 'paper';
    // Chinese whatever the language of the page: quotes and dashes are as wide as characters.
    paper.lang = 'zh-CN';
    paper.append(editor.view.dom);
    desk.current?.append(paper);
    return () => paper.remove();
  }, [editor, desk, paper]);
  useLayoutEffect(() => {
    paper.style.zoom = String(zoom / 100);
    paper.style.setProperty('--paper-zoom', paper.style.zoom);
  }, [paper, zoom]);
  return <ChartDialog editor={editor} />;
});
