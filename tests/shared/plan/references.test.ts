import { Fragment, type Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { citedValue } from '../../../shared/plan/citedValue';
import { crossRefText } from '../../../shared/plan/crossRefText';
import { noteMark } from '../../../shared/plan/noteMark';
import { computeLabels } from '../../../shared/plan/numbering';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { responsibilityText } from '../../../shared/plan/responsibilityText';
import { rowNumbers } from '../../../shared/plan/rowNumbers';
import { tableTotals } from '../../../shared/plan/totals';
import { writeStamp } from '../../../shared/schema/extensions/trackedNodes';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { estimatedPages } from '../../../shared/text/estimatedPages';
import { bodyOf } from './planBuilder';

const body = bodyOf((b) => [
  b.heading(1, '总则', { id: 'chapter' }),
  b.heading(2, '目标', { id: 'section' }),
  b.caption('建设项目', { id: 'caption' }),
  b.dataTable({
    id: 'table',
    kind: 'projects',
    totals: true,
    columns: [
      { id: 'number', name: '序号', role: 'number', numerals: 'chinese' },
      { id: 'name', name: '名称', role: 'name' },
      { id: 'money', name: '总投资（万元）', role: 'investment' },
      { id: 'rate', name: '达标率', role: 'other' },
    ],
    rows: [
      { id: 'group', kind: 'group', cells: ['', '学前'] },
      { id: 'one', cells: ['', '甲', '800.5', '85以上'] },
      { id: 'part', level: 1, cells: ['', '其中：乙', '300', ''] },
      { id: 'two', cells: ['', '丙', '0.12亿元', ''] },
      { id: 'three', cells: ['', '丁', '/', ''] },
      { id: 'typed', kind: 'total', cells: ['', '合计', '9999', ''] },
    ],
  }),
  b.box('专题', b.paragraph('甲')),
  b.noteList({ id: 'note', text: '智慧校园：联网的学校。' }),
]);
const labels = computeLabels(body, NUMBERING_SCHEMES.chapter);
const table = readDataTable(body.child(3));

describe('totals and row numbers', () => {
  it('[TAB-11] sum the items of their own in the unit of the column', () => {
    expect([...tableTotals(table)]).toEqual([['money', '2000.5']]);
  });

  it('[TAB-12] count items of their own only', () => {
    expect([...rowNumbers(table)]).toEqual([
      ['one', '一'],
      ['two', '二'],
      ['three', '三'],
    ]);
  });
});

describe('citedValue', () => {
  const cite = (row: string | null, column: string | null, form: string | null = null) =>
    citedValue(body, { table: 'table', row, column, form });

  it('[TAB-8] prints the text of the cell, or its number alone in a form', () => {
    expect(cite('one', 'rate')).toBe('85以上');
    expect(cite('one', 'rate', '{}%以上')).toBe('85%以上');
    expect(cite('one', 'money', '{}万元')).toBe('800.5万元');
  });

  it('[TAB-8] prints the total of a column, and the number of rows', () => {
    expect(cite(null, 'money', '{}万元')).toBe('2000.5万元');
    expect(cite(null, null, '{}个')).toBe('3个');
  });

  it('[TAB-8, REV-10] counts a row that came in tracked mode, and none that is to be deleted', () => {
    const stamp = writeStamp({ change: 'change', author: 'li', name: '李主笔', time: 0 });
    const tracked = (id: string, attribute: string) => {
      const rows = body
        .child(3)
        .children.map((child) =>
          child.attrs.id === id
            ? child.type.create({ ...child.attrs, [attribute]: stamp }, child.content)
            : child,
        );
      const children = body.children.with(3, body.child(3).copy(Fragment.fromArray(rows)));
      return body.copy(Fragment.fromArray(children));
    };
    const citedIn = (doc: Node, column: string | null) =>
      citedValue(doc, { table: 'table', row: null, column, form: null });
    expect(citedIn(tracked('one', 'deleted'), null)).toBe('2');
    expect(citedIn(tracked('one', 'deleted'), 'money')).toBe('1200');
    expect(citedIn(tracked('one', 'inserted'), null)).toBe('3');
    expect(citedIn(tracked('one', 'inserted'), 'money')).toBe('2000.5');
  });

  it('[TAB-8] is null when what it cites is gone', () => {
    expect(cite('gone', 'money')).toBeNull();
    expect(cite('one', 'gone')).toBeNull();
    expect(citedValue(body, { table: 'gone', row: null, column: 'money', form: null })).toBeNull();
    expect(citedValue(body, { table: 'chapter', row: null, column: null, form: null })).toBeNull();
  });

  it('[TAB-8] is null, not endless, when two cells cite each other', () => {
    const circle = bodyOf((b) => [
      b.dataTable({
        id: 'table',
        kind: 'indicators',
        columns: [
          { id: 'first', name: '甲', role: 'name' },
          { id: 'second', name: '乙', role: 'other' },
        ],
        rows: [
          { id: 'row', cells: [b.valueRef('table', 'row', 'second'), b.valueRef('table', 'row', 'first')] },
        ],
      }),
    ]);
    expect(citedValue(circle, { table: 'table', row: 'row', column: 'first', form: null })).toBeNull();
  });
});

describe('crossRefText', () => {
  const refer = (target: string, form: string) => crossRefText(body, labels, { target, form });

  it('[NUM-7] prints the number, the title or the page of its target', () => {
    expect(refer('chapter', 'number')).toBe('第一章');
    expect(refer('section', 'number')).toBe('一');
    expect(refer('section', 'title')).toBe('目标');
    expect(refer('note', 'number')).toBe('〔1〕');
    expect(refer('note', 'title')).toBe('智慧校园');
    const pages = new Map([['chapter', 7]]);
    expect(crossRefText(body, labels, { target: 'chapter', form: 'page' }, pages)).toBe('第7页');
  });

  it('[NUM-7] takes a table for its caption', () => {
    expect(refer('table', 'number')).toBe('表1');
    expect(refer('table', 'title')).toBe('建设项目');
  });

  it('[NUM-7] is null for what is gone or has no number', () => {
    expect(refer('gone', 'number')).toBeNull();
    expect(refer('one', 'number')).toBeNull();
    expect(refer('gone', 'page')).toBeNull();
  });

  it('[NUM-7] says that a page is not known while nobody laid the plan out', () => {
    expect(refer('chapter', 'page')).toBe('第…页');
    expect(crossRefText(body, labels, { target: 'chapter', form: 'page' }, estimatedPages(body))).toBe(
      '第1页',
    );
  });
});

it('[NUM-7] prints note marks', () => {
  expect(noteMark(labels, 'note')).toBe('〔1〕');
  expect(noteMark(labels, 'gone')).toBeNull();
});

it('[RSP-7] prints a responsibility as written, else from its departments', () => {
  expect(responsibilityText({ departments: ['县教育局', '县财政局'], written: null })).toBe(
    '（县教育局、县财政局负责）',
  );
  expect(responsibilityText({ departments: ['县教育局'], written: '（责任单位：县教育局）' })).toBe(
    '（责任单位：县教育局）',
  );
  expect(responsibilityText({ departments: [], written: null })).toBe('');
});
