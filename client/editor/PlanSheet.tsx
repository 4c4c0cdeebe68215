import { type Editor, EditorContent } from '@tiptap/react';
import { memo } from 'react';
import './paper.css';
import './editing.css';
import { ChartDialog } from './ChartDialog';

/** The paper. `zoom` is in per cent. */
export const PlanSheet = memo(function PlanSheet(props: { readonly editor: Editor; readonly zoom: number }) {
  return (
    <>
      <div className="paper" style={{ zoom: props.zoom / 100 }}>
        <EditorContent editor={props.editor} />
      </div>
      <ChartDialog editor={props.editor} />
    </>
  );
});
