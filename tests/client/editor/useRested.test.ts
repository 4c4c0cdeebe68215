// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { labelsOf } from '../../../client/editor/behaviours/computedLabels';
import { openSettings } from '../../../client/editor/openSettings';
import { useRested } from '../../../client/editor/useRested';
import { readOutline } from '../../../client/features/outline/readOutline';
import { createBuilder } from '../../../shared/sample/builder';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

let shared: SharedEditor;

prepareEditors();
afterEach(() => {
  vi.useRealTimers();
  shared.destroy();
});

const labelsOfHeadings = (editor: Editor) =>
  readOutline(editor.state.doc, labelsOf(editor.state))
    .map(({ label }) => label)
    .join(' ');

it('[STR-1] what is read from the plan follows its settings, though no word of the document changed', async () => {
  const b = createBuilder(countingIds());
  shared = createSharedEditor([b.heading(1, '背景'), b.heading(2, '成绩'), b.heading(1, '目标')]);
  await vi.dynamicImportSettled();
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const { editor } = shared;
  const place = document.createElement('div');
  const root = createRoot(place);
  const Labels = () => createElement('p', null, useRested(editor, labelsOfHeadings, Object.is));
  act(() => root.render(createElement(Labels)));
  expect(place.textContent).toBe('第一章 一、 第二章');
  openSettings(editor).write({ numberingScheme: [...NUMBERING_SCHEMES.comma] });
  act(() => vi.advanceTimersByTime(1_000));
  expect(place.textContent).toBe('一、 （一） 二、');
  act(() => root.unmount());
});
