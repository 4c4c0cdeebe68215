import { NodeSelection, type Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { nanoid } from 'nanoid';
import { useReturnFocus } from '../../components/useReturnFocus';
import type { ResponsibilityWords } from '../find/rewordResponsibility';
import { insertChip } from '../insertChip';
import { CrossReferenceDialog } from '../references/CrossReferenceDialog';
import { ResponsibilityDialog } from '../references/ResponsibilityDialog';
import { ValueDialog } from '../references/ValueDialog';
import { InsertDataTableDialog } from '../tables/InsertDataTableDialog';
import { InsertWorkbook } from '../tables/InsertWorkbook';
import { insertDataTable } from '../tables/insertDataTable';

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
  const sources = editor.storage.computedTexts.liveTexts.sources();
  /** The reference that is selected, to be changed. */
  const selectedOf = <Attributes,>(type: string): Attributes | null => {
    const { selection } = editor.state;
    return selection instanceof NodeSelection && selection.node.type.name === type
      ? (selection.node.attrs as Attributes)
      : null;
  };
  const insertInline = (type: string, attrs: object) => {
    onClose();
    const given = selectedOf(type);
    // What is changed keeps its id: comments hang on it.
    editor
      .chain()
      .focus()
      .command(({ tr }) =>
        given ? changeSelected(tr, attrs) : insertChip(tr, tr.doc.type.schema.node(type, attrs)),
      )
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
          given={selectedOf('crossRef')}
          onInsert={(attributes) => insertInline('crossRef', attributes)}
        />
      );
    case 'value':
      return (
        <ValueDialog
          sources={sources}
          onClose={onClose}
          given={selectedOf('valueRef')}
          onInsert={(reference) => insertInline('valueRef', reference)}
        />
      );
    case 'responsibility':
      return (
        <ResponsibilityDialog
          sources={sources}
          onClose={onClose}
          given={selectedOf<ResponsibilityWords>('responsibility')}
          onInsert={(words) => insertInline('responsibility', words)}
        />
      );
  }
}

function changeSelected(transaction: Transaction, attributes: object): boolean {
  const { selection } = transaction;
  if (!(selection instanceof NodeSelection)) return false;
  transaction.setNodeMarkup(selection.from, null, { ...selection.node.attrs, ...attributes });
  return true;
}
