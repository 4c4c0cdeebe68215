import { NodeSelection, type Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useReturnFocus } from '../../components/useReturnFocus';
import type { ResponsibilityWords } from '../find/rewordResponsibility';
import { findPosition } from '../findBlock';
import { insertChip } from '../insertChip';
import { openSettings } from '../openSettings';
import { CrossReferenceDialog } from '../references/CrossReferenceDialog';
import { ResponsibilityDialog } from '../references/ResponsibilityDialog';
import { ValueDialog } from '../references/ValueDialog';
import { InsertDataTableDialog } from '../tables/InsertDataTableDialog';
import { InsertWorkbook } from '../tables/InsertWorkbook';
import { insertDataTable } from '../tables/insertDataTable';
import { useTextSources } from '../useTextSources';

/** The insertions that ask something first. */
export type InsertDialogName = 'dataTable' | 'crossReference' | 'value' | 'responsibility';

interface Props {
  readonly editor: Editor;
  readonly open: InsertDialogName;
  readonly onClose: () => void;
}

/** The dialog that is open, if one is; what it makes goes to the caret. */
export function InsertDialogs({ editor, open, onClose }: Props) {
  useReturnFocus(editor.view.dom);
  const sources = useTextSources(editor);
  const [selected] = useState(() => selectedReference(editor));
  /** The reference that was selected, as it is by now, to be changed. */
  const givenOf = <Attributes,>(type: string): Attributes | null => {
    const position = selected?.type === type ? findPosition(sources.doc, selected.id) : null;
    return position === null ? null : (sources.doc.nodeAt(position)?.attrs as Attributes);
  };
  const insertInline = (type: string, attrs: object) => {
    onClose();
    editor
      .chain()
      .focus()
      .command(({ tr }) => {
        const isChanged = selected?.type === type && changeReference(tr, selected.id, attrs);
        return isChanged || insertChip(tr, tr.doc.type.schema.node(type, attrs));
      })
      .run();
  };
  switch (open) {
    case 'dataTable':
      return (
        <InsertDataTableDialog
          opened
          period={sources.settings.period}
          onClose={onClose}
          onInsert={(kind, options) => insertDataTable(editor, kind, options, () => nanoid(12))}
          workbook={<InsertWorkbook editor={editor} onDone={onClose} />}
        />
      );
    case 'crossReference':
      return (
        <CrossReferenceDialog
          sources={sources}
          onClose={onClose}
          given={givenOf('crossRef')}
          onInsert={(attributes) => insertInline('crossRef', attributes)}
        />
      );
    case 'value':
      return (
        <ValueDialog
          sources={sources}
          onClose={onClose}
          given={givenOf('valueRef')}
          onInsert={(reference) => insertInline('valueRef', reference)}
        />
      );
    case 'responsibility':
      return (
        <ResponsibilityDialog
          sources={sources}
          names={openSettings(editor).departmentNames()}
          onClose={onClose}
          given={givenOf<ResponsibilityWords>('responsibility')}
          onInsert={(words) => insertInline('responsibility', words)}
        />
      );
  }
}

interface SelectedReference {
  readonly type: string;
  readonly id: string;
}

function selectedReference({ state: { selection } }: Editor): SelectedReference | null {
  if (!(selection instanceof NodeSelection)) return null;
  const { type, attrs } = selection.node;
  return attrs.id ? { type: type.name, id: attrs.id as string } : null;
}

/** What is changed keeps its id: comments hang on it. */
function changeReference(transaction: Transaction, id: string, attributes: object): boolean {
  const position = findPosition(transaction.doc, id);
  const node = position === null ? null : transaction.doc.nodeAt(position);
  if (position === null || !node) return false;
  transaction.setNodeMarkup(position, null, { ...node.attrs, ...attributes });
  return true;
}
