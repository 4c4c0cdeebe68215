// @vitest-environment jsdom
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore } from '@tiptap/pm/tables';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures, typeText } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
beforeAll(fakeMeasures);
afterEach(() => open.destroy());

it.each<readonly [string, Command, string]>([
  ['a row above', addRowBefore, '写,|甲,乙'],
  ['a row below', addRowAfter, '甲,乙|写,'],
  ['a column before', addColumnBefore, '写,甲,乙'],
  ['a column behind', addColumnAfter, '甲,写,乙'],
])('[TAB-22] the caret goes into %s that is inserted into a plain table', (_name, command, expected) => {
  open = createSharedEditor([b.table(['甲', '乙'])]);
  const { editor } = open;
  editor.commands.setTextSelection(5);
  runTableCommand(editor.view, command);
  typeText(editor, '写');
  const rows = editor.state.doc.firstChild?.children ?? [];
  expect(rows.map((row) => row.children.map(({ textContent }) => textContent).join()).join('|')).toBe(
    expected,
  );
});
