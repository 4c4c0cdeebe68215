// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TextSources } from '../../../client/editor/liveTexts';
import { chipOrigin } from '../../../client/editor/references/chipOrigin';
import { startI18n } from '../../../client/i18n/i18n';
import { computeLabels } from '../../../shared/plan/numbering';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { DEFAULT_SETTINGS } from '../../../shared/schema/settings';
import { bodyOf } from '../../shared/plan/planBuilder';

describe('[STR-14] a chip says where its words come from', () => {
  beforeAll(() => startI18n(null));
  const body = bodyOf((b) => [
    b.heading(1, '总则', { id: 'chapter' }),
    b.caption('主要指标', { id: 'caption' }),
    b.dataTable({
      id: 'table',
      kind: 'indicators',
      columns: [
        { id: 'name', name: '指标', role: 'name' },
        { id: 'target', name: '2030年\n目标值', role: 'value' },
      ],
      rows: [{ id: 'row', cells: ['巩固率（%）', '98以上'] }],
    }),
    b.paragraph(
      b.valueRef('table', 'row', 'target', '{}%以上'),
      { type: 'valueRef', attrs: { table: 'table', row: null, column: null } },
      b.valueRef('table', 'gone', 'target'),
      b.crossRef('chapter'),
      b.crossRef('table', 'title'),
      b.crossRef('gone'),
      b.noteRef('note'),
      b.responsibility('县教育局', '县财政局', '县人社局'),
      b.responsibility('县教育局'),
    ),
    b.noteList({ id: 'note', text: '智慧校园：联网的学校。' }),
  ]);
  const sources: TextSources = {
    doc: body,
    labels: computeLabels(body, NUMBERING_SCHEMES.chapter),
    settings: DEFAULT_SETTINGS,
    pages: () => new Map(),
  };

  it('a value by table, row and column, a reference by what it points at, departments by their part', () => {
    const origins = body.child(3).children.map((node: Node) => chipOrigin(node, sources));
    expect(origins).toEqual([
      '取自表1　主要指标 · 巩固率（%） · 2030年目标值：98以上',
      '取自表1　主要指标 · 项目个数：1',
      '引用的内容已被删除',
      '指向第一章　总则',
      '指向表1　主要指标',
      '引用的内容已被删除',
      '〔1〕智慧校园：联网的学校。',
      '牵头：县教育局；配合：县财政局、县人社局',
      '牵头：县教育局',
    ]);
  });
});
