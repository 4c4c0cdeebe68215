import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { splitAttributes } from '../../shared/tracking/paragraphBreaks';
import { clearNumbering } from './blockStyles';

/** After these a new paragraph of running text begins; Enter inside their words breaks the line or splits off a paragraph. */
const ONE_LINERS = new Set(['title', 'subtitle', 'heading', 'caption', 'boxTitle']);

/**
 * What Enter does in the blocks of a plan; false where lists, cells and the like have rules of their own. A numbered or dashed
 * paragraph goes on counting, an empty one loses its number; before the first character of a heading it makes room above.
 */
export function splitPlanBlock(transaction: Transaction): boolean {
  const { selection } = transaction;
  if (!(selection instanceof TextSelection)) return false;
  const { parent } = selection.$from;
  const type = parent.type.name;
  if (!ONE_LINERS.has(type) && type !== 'paragraph' && type !== 'noteItem') return false;
  if (selection.$from.node(-1).type.name === 'listItem') return false;
  if (type === 'paragraph' && parent.content.size === 0 && clearNumbering(transaction)) return true;
  transaction.deleteSelection();
  const { $from } = transaction.selection;
  if (type === 'paragraph' || type === 'noteItem') {
    transaction.split($from.pos, 1, [{ type: parent.type, attrs: splitAttributes(parent.attrs) }]);
    return scrolled(transaction);
  }
  const { schema } = transaction.doc.type;
  const paragraph = schema.nodes.paragraph;
  if (!paragraph) throw new Error('the schema has no paragraph');
  const atEnd = $from.parentOffset === $from.parent.content.size;
  if (atEnd) {
    const after = $from.after();
    const next = transaction.doc.nodeAt(after);
    // New boxes and annexes have an empty line below their title: that is meant (STR-42).
    const isMeant = (type === 'boxTitle' || parent.attrs.kind === 'annex') && next?.type === paragraph;
    if (!isMeant || next.content.size > 0) transaction.insert(after, paragraph.create());
    transaction.setSelection(TextSelection.create(transaction.doc, after + 1));
  } else if ($from.parentOffset === 0 && type !== 'boxTitle')
    transaction.insert($from.before(), paragraph.create());
  else if (type === 'title' || type === 'subtitle' || type === 'boxTitle') {
    const lineBreak = schema.nodes.hardBreak;
    if (!lineBreak) throw new Error('the schema has no line break');
    transaction.replaceSelectionWith(lineBreak.create(), false);
  } else
    transaction.split($from.pos, 1, [
      type === 'heading' ? { type: parent.type, attrs: splitAttributes(parent.attrs) } : { type: paragraph },
    ]);
  return scrolled(transaction);
}

function scrolled(transaction: Transaction): true {
  transaction.scrollIntoView();
  return true;
}
