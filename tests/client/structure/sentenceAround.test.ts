// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { sentenceAround } from '../../../client/editor/menus/sentenceAround';
import { startI18n } from '../../../client/i18n/i18n';
import { createSharedEditor } from '../../helpers/sharedEditor';
import { paragraph } from '../../helpers/syncServer';

const TEXT = '扩大普惠供给；新建幼儿园2所。完善补助办法';

beforeAll(() => startI18n(null));

it.each([
  [0, '扩大普惠供给；'],
  [7, '新建幼儿园2所。'],
  [10, '新建幼儿园2所。'],
  [TEXT.length, '完善补助办法'],
])('[STR-2] a person that @ names at character %i is asked about “%s”', (offset, sentence) => {
  const { editor, destroy } = createSharedEditor([paragraph('p', TEXT), paragraph('empty', '')]);
  const found = sentenceAround(editor.state.doc.resolve(1 + offset));
  expect(found && editor.state.doc.textBetween(found.from, found.to)).toBe(sentence);
  expect(sentenceAround(editor.state.doc.resolve(TEXT.length + 3))).toBeNull();
  destroy();
});
