import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import { splitDepartments } from '../../../shared/plan/splitDepartments';
import { PART_OF_STEP } from '../../editor/behaviours/isOwnStep';
import { type ResponsibilityWords, rewordResponsibility } from '../../editor/find/rewordResponsibility';
import { guardOf } from '../../editor/locks/chapterGuard';

/**
 * Gives a department its new name wherever the plan says who carries out what: in responsibilities and in department columns of tables, as one
 * change that is part of the step of undo that has begun. Sentences stay, and what stands in chapters that are closed to this person. Returns how many places changed.
 */
export function renameDepartment(editor: Editor, name: string, next: string): number {
  const shared = ySyncPluginKey.getState(editor.state) as { readonly doc: Doc } | undefined;
  const guard = shared && guardOf(shared.doc);
  const transaction = editor.state.tr;
  const columns = departmentColumns(transaction.doc);
  let count = 0;
  // Back to front, so that places found before stay right.
  const changes: (() => void)[] = [];
  transaction.doc.descendants((node, position) => {
    if (node.type.name === 'responsibility') {
      const words = node.attrs as ResponsibilityWords;
      if (!words.departments.includes(name) || guard?.isClosedAt(position)) return;
      const reworded = rewordResponsibility(words, (text) => renamed(text, name, next, words.departments));
      if (reworded)
        changes.push(() =>
          transaction.setNodeMarkup(position, null, { ...node.attrs, ...reworded }, node.marks),
        );
    } else if (node.type.name === 'dataCell' && columns.has(node.attrs.column as string)) {
      const departments = splitDepartments(node.textContent.replaceAll(/牵头|配合/g, ''));
      if (!departments.includes(name) || guard?.isClosedAt(position)) return;
      changes.push(() => {
        for (const { at, text } of textsOf(node).reverse())
          for (const spot of namesIn(text, name, departments).reverse()) {
            const from = position + 1 + at + spot;
            transaction.insertText(next, from, from + name.length);
          }
      });
    }
  });
  for (const change of changes.reverse()) {
    change();
    count += 1;
  }
  if (count > 0) editor.view.dispatch(transaction.setMeta(PART_OF_STEP, true));
  return count;
}

function departmentColumns(body: Node): ReadonlySet<string> {
  const found = new Set<string>();
  body.descendants((node) => {
    if (node.type.name === 'dataColumn' && node.attrs.role === 'department')
      found.add(node.attrs.id as string);
    return node.type.name !== 'dataRow' && !node.isTextblock;
  });
  return found;
}

function textsOf(block: Node): { readonly at: number; readonly text: string }[] {
  const texts: { readonly at: number; readonly text: string }[] = [];
  block.forEach((child, offset) => {
    if (child.isText) texts.push({ at: offset, text: child.text ?? '' });
  });
  return texts;
}

/** Where a name stands that is no part of another department's: 县教育局 in 县教育局机关党委 is one. */
function namesIn(text: string, name: string, departments: readonly string[]): number[] {
  const longer = departments.filter((other) => other !== name && other.includes(name));
  const hidden = longer.reduce((rest, other) => rest.replaceAll(other, '\0'.repeat(other.length)), text);
  const spots: number[] = [];
  for (let at = hidden.indexOf(name); at >= 0; at = hidden.indexOf(name, at + name.length)) spots.push(at);
  return spots;
}

function renamed(text: string, name: string, next: string, departments: readonly string[]): string {
  let result = text;
  for (const at of namesIn(text, name, departments).reverse())
    result = result.slice(0, at) + next + result.slice(at + name.length);
  return result;
}
