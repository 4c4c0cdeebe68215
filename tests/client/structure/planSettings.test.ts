// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labelsOf } from '../../../client/editor/behaviours/computedLabels';
import { openSettings } from '../../../client/editor/openSettings';
import { departmentsOfText } from '../../../client/features/planSettings/departmentsOfText';
import { fiveYearPlanNumber } from '../../../client/features/planSettings/fiveYearPlanNumber';
import { schemePreview } from '../../../client/features/planSettings/schemePreview';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { readSettings } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const labels = () => [...labelsOf(open.editor.state).values()];

beforeAll(() => startI18n(null));
afterEach(() => open?.destroy());

describe('the settings of a plan that is open', () => {
  it('number the whole plan anew in one step, which one undo takes back', () => {
    open = createSharedEditor([b.heading(1, '背景'), b.heading(2, '基础'), b.heading(1, '目标')]);
    expect(labels()).toEqual(['第一章', '一、', '第二章']);
    open.editor.commands.insertContentAt(1, '规划');
    openSettings(open.editor).write({ numberingScheme: [...NUMBERING_SCHEMES.comma] });
    expect(labels()).toEqual(['一、', '（一）', '二、']);
    open.editor.commands.undo();
    expect(labels()).toEqual(['第一章', '一、', '第二章']);
    expect(open.editor.state.doc.textContent).toBe('规划背景基础目标');
  });

  it('tell who watches, give the same object until something changed, and write only what changed', () => {
    open = createSharedEditor([b.paragraph('正文')], { region: '云岭县' });
    const settings = openSettings(open.editor);
    const seen: string[] = [];
    const stop = settings.subscribe(() => seen.push(settings.read().region));
    expect(settings.read()).toBe(settings.read());
    settings.write({ region: '云岭县', period: null });
    expect(seen).toEqual([]);
    settings.write({ region: '青石县' });
    stop();
    expect(seen).toEqual(['青石县']);
    expect(readSettings(open.ydoc).region).toBe('青石县');
  });
});

describe('what the dialog shows', () => {
  it('names the five-year plan of a period', () => {
    expect(fiveYearPlanNumber({ from: 2026, to: 2030 })).toBe('十五五');
    expect(fiveYearPlanNumber({ from: 2021, to: 2025 })).toBe('十四五');
    expect(fiveYearPlanNumber({ from: 2026, to: 2035 })).toBeNull();
  });

  it('draws a scheme by its first labels', () => {
    expect(schemePreview(NUMBERING_SCHEMES.chapter, 3).map(({ label }) => label)).toEqual([
      '第一章',
      '一、',
      '（一）',
      '第二章',
    ]);
  });

  it('takes from the text the departments that the list does not know under any name', () => {
    open = createSharedEditor([
      b.paragraph('办好教育。（县教育局、县财政局负责）'),
      b.paragraph('建好学校。（县教体局、县住建局负责）'),
    ]);
    const known = [{ name: '县教育局', shortNames: [], formerNames: ['县教体局'] }];
    const found = departmentsOfText(open.editor.state.doc, NUMBERING_SCHEMES.chapter, known);
    expect(found.map(({ name }) => name)).toEqual(['县财政局', '县住建局']);
  });
});
