import type { EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

/** Which menu a typed character opens. */
export type MenuKind = 'insert' | 'cite';

/** What input methods make of the key /. */
const INSERT = new Set(['/', '、', '／']);
const CITE = new Set(['@', '＠']);
const INSERT_PARENTS = new Set(['doc', 'box']);

/**
 * The menu that this character opens where the caret is, or null: / at the start of a line of running text (、 only in an empty one: it is what the
 * key gives in Chinese), @ wherever a value can be cited, but not inside a word or an address. Looks at
 * one character and the caret; costs nothing for all others.
 */
export function menuTrigger(state: EditorState, typed: string): MenuKind | null {
  const isInsert = INSERT.has(typed);
  if (!isInsert && !CITE.has(typed)) return null;
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  const { parent, parentOffset } = $from;
  if (isInsert) {
    const fits = parentOffset === 0 && (typed !== '、' || parent.content.size === 0);
    return fits && parent.type.name === 'paragraph' && INSERT_PARENTS.has($from.node(-1).type.name)
      ? 'insert'
      : null;
  }
  const chip = state.schema.nodes.crossRef;
  if (!chip || !parent.canReplaceWith($from.index(), $from.index(), chip)) return null;
  const before = parent.textBetween(Math.max(0, parentOffset - 1), parentOffset);
  return /[\w.]/.test(before) ? null : 'cite';
}
