// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { labelsOf } from '../../../client/editor/behaviours/computedLabels';
import { openSettings } from '../../../client/editor/openSettings';
import { departmentsOfText } from '../../../client/features/planSettings/departmentsOfText';
import { fiveYearPlanNumber } from '../../../client/features/planSettings/fiveYearPlanNumber';
import { renameDepartment } from '../../../client/features/planSettings/renameDepartment';
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

describe('a department that gets a new name', () => {
  const duty = (departments: readonly string[], written: string | null = null) => ({
    type: 'responsibility',
    attrs: { departments, written },
  });
  const start = () => {
    open = createSharedEditor([
      b.paragraph('县教育局办好教育。', duty(['县教育局', '县财政局'])),
      b.paragraph('建好党委。', duty(['县教育局党委'], '（县教育局党委负责，下同）')),
      b.dataTable({
        kind: 'tasks',
        columns: [
          { name: '任务', role: 'name' },
          { name: '责任单位', role: 'department' },
        ],
        rows: [{ cells: ['县教育局扩建', '县教育局、县教育局党委'] }],
      }),
    ]);
  };
  const duties = () => {
    const found: string[] = [];
    open.editor.state.doc.descendants(({ type, attrs }) => {
      if (type.name === 'responsibility') found.push((attrs.departments as string[]).join('、'));
    });
    return found;
  };

  it('[RSP-11] has it in responsibilities and department columns, not in sentences or in longer names', () => {
    start();
    expect(renameDepartment(open.editor, '县教育局', '县教体局')).toBe(2);
    expect(duties()).toEqual(['县教体局、县财政局', '县教育局党委']);
    expect(open.editor.state.doc.textContent).toContain('县教育局扩建县教体局、县教育局党委');
    expect(open.editor.state.doc.textContent).toContain('县教育局办好教育');
  });

  it('[RSP-11] has it there and in the list by one step, which one undo takes back', () => {
    start();
    const settings = openSettings(open.editor);
    const list = [{ name: '县教育局', shortNames: [], formerNames: [] }];
    settings.write({ departments: list });
    const before = open.editor.getJSON();
    settings.write({ departments: [{ ...list[0], name: '县教体局' } as (typeof list)[0]] }, () =>
      renameDepartment(open.editor, '县教育局', '县教体局'),
    );
    expect(duties()[0]).toBe('县教体局、县财政局');
    open.editor.commands.undo();
    expect(settings.read().departments).toEqual(list);
    expect(open.editor.getJSON()).toEqual(before);
  });
});
