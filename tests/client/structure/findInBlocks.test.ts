// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { findMatches, nextBehind } from '../../../client/editor/find/findMatches';
import { replaceMatches } from '../../../client/editor/find/replaceMatches';
import { revealMatch } from '../../../client/editor/find/revealMatch';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());

describe('[STR-34] words that stand in a block beside its text', () => {
  prepareEditors();
  let open: SharedEditor;
  const start = (...blocks: JSONContent[]) => {
    open = createSharedEditor(blocks);
  };
  afterEach(() => open.destroy());

  const find = (query: string) => findMatches(open.editor.state.doc, query, { exact: false });
  const replace = (query: string, by: string) =>
    replaceMatches(open.editor, find(query), by, { query, exact: false });
  const first = (type: string) => {
    let attrs: Record<string, unknown> = {};
    open.editor.state.doc.descendants((node) => {
      if (node.type.name === type) attrs = node.attrs;
    });
    return attrs;
  };
  const chart = () =>
    b.chart('column', '在校生变化', {
      categories: ['小学', '初中'],
      series: [{ name: '在校生', values: [19540, 10230] }],
      unit: '人',
    });

  it('are found in the title, categories, series and unit of a chart, the place is the chart', () => {
    start(b.paragraph('小学在前'), chart());
    for (const query of ['变化', '初中', '人'])
      expect(find(query), query).toEqual([{ from: 6, to: 7, inBlock: true, word: 0 }]);
    expect(find('小学').map(({ from }) => from)).toEqual([1, 6]);
    expect(find('高中')).toEqual([]);
  });

  it('[STR-43] count each, and each is replaced on its own', () => {
    start(chart(), b.paragraph('在校生'));
    const places = find('在校生');
    expect(places.map(({ from, word }) => [from, word])).toEqual([
      [0, 0],
      [0, 1],
      [2, undefined],
    ]);
    const [inTitle, inSeries] = places;
    if (!inTitle || !inSeries) throw new Error('two words of the chart are missing');
    const wanted = { query: '在校生', exact: false };
    replaceMatches(open.editor, [inSeries], '学生', wanted);
    expect(first('chart')).toMatchObject({ title: '在校生变化', data: { series: [{ name: '学生' }] } });
    expect(find('在校生')).toEqual([inTitle, places[2]]);
    replaceMatches(open.editor, [inTitle], '全县在校生', wanted);
    expect(first('chart')).toMatchObject({ title: '全县在校生变化' });
  });

  it('[STR-43] are gone through one by one: after a word of a chart comes its next', () => {
    start(chart(), b.paragraph('在校生'));
    const places = find('在校生');
    const [inTitle, inSeries, inText] = places;
    if (!inTitle || !inSeries) throw new Error('two words of the chart are missing');
    // The title has other words with the wanted ones in them, then the series.
    expect(nextBehind(places, inTitle, 5, 1)).toBe(1);
    expect(nextBehind(places, inSeries, 5, 1)).toBe(2);
    replaceMatches(open.editor, [inTitle], '学生', { query: '在校生', exact: false });
    const rest = find('在校生');
    expect(rest).toEqual([{ ...inSeries, word: 0 }, inText]);
    expect(nextBehind(rest, inTitle, 2, 0)).toBe(0);
  });

  it('are replaced everywhere in the chart, with the text, as one step that undo takes back', () => {
    start(b.paragraph('在校生'), chart());
    const before = open.editor.getJSON();
    expect(replace('在校生', '在校学生')).toEqual({ replaced: 3, kept: 0 });
    expect(first('chart')).toMatchObject({
      title: '在校学生变化',
      data: {
        categories: ['小学', '初中'],
        series: [{ name: '在校学生', values: [19540, 10230] }],
        unit: '人',
      },
    });
    expect(open.editor.state.doc.textContent).toBe('在校学生');
    open.editor.commands.undo();
    expect(open.editor.getJSON()).toEqual(before);
  });

  it('are found and replaced in the description of a picture and the unit above a table', () => {
    start(
      b.image('/a.png', '学校分布图', 100),
      b.dataTable({
        kind: 'projects',
        unit: '万元',
        columns: [{ name: '项目（万元）', role: 'name' }],
        rows: [],
      }),
    );
    expect(replace('分布', '布局').replaced).toBe(1);
    expect(first('image').alternative).toBe('学校布局图');
    expect(replace('万元', '亿元').replaced).toBe(2);
    expect(first('dataTable').unit).toBe('亿元');
    expect(open.editor.state.doc.textContent).toBe('项目（亿元）');
    replace('亿元', '');
    expect(first('dataTable').unit).toBeNull();
  });

  it('stay in a chart that prints them of a table, and it is said', () => {
    const table = b.dataTable({
      id: 'table',
      kind: 'indicators',
      columns: [
        { id: 'name', name: '指标', role: 'name' },
        { id: 'y2030', name: '2030年', role: 'value', year: 2030 },
      ],
      rows: [{ id: 'rate', cells: ['入园率', '98'] }],
    });
    const source = {
      table: 'table',
      rows: [{ id: 'rate', name: '入园率' }],
      columns: [{ id: 'y2030', name: '2030年' }],
      categories: 'columns',
      lines: [],
    };
    start(table, { type: 'chart', attrs: { id: 'chart', kind: 'column', title: '', source } });
    expect(find('入园率')).toHaveLength(2);
    expect(replace('入园率', '毛入园率')).toEqual({ replaced: 1, kept: 1 });
    expect(find('毛入园率')).toHaveLength(2);
  });

  it('are gone to: a chart is selected, and the search goes on behind it', () => {
    start(chart(), b.paragraph('小学'));
    const places = find('小学');
    const [one] = places;
    // What jsdom does not do.
    Element.prototype.scrollIntoView = () => {};
    revealMatch(open.editor, one);
    expect(open.editor.state.selection).toBeInstanceOf(NodeSelection);
    expect(open.editor.state.selection.from).toBe(0);
    expect(one && nextBehind(places, one, 4, 1)).toBe(1);
  });
});
