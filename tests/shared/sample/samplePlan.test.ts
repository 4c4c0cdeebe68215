import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { runChecks } from '../../../shared/checks';
import { computeLabels } from '../../../shared/plan/numbering';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { planSchema } from '../../../shared/schema';
import { readBody } from '../../../shared/schema/planDocument';
import { readYDoc, writeYDoc } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';

const plan = createSamplePlan(countingIds(), '/api/plans/sample/images/map');
const body = readBody(plan);

function nodesOf(type: string): Node[] {
  const found: Node[] = [];
  body.descendants((node) => {
    if (node.type.name === type) found.push(node);
  });
  return found;
}

describe('the sample plan', () => {
  it('uses every node of the schema', () => {
    const used = new Set<string>(['doc']);
    body.descendants((node) => {
      used.add(node.type.name);
    });
    const unused = Object.keys(planSchema.nodes).filter((name) => !used.has(name));
    expect(unused).toEqual([]);
  });

  it('leaves out what no text file can bring back where there is no picture of it: the map and the computed table of tasks', () => {
    const types = new Set<string>();
    readBody(createSamplePlan(countingIds())).descendants((node) => {
      types.add(node.type.name);
    });
    expect(Object.keys(planSchema.nodes).filter((name) => name !== 'doc' && !types.has(name))).toEqual([
      'image',
      'taskTable',
    ]);
  });

  it('contradicts itself nowhere', () => {
    expect(runChecks(plan)).toEqual([]);
  });

  it('comes back the same from a Y.Doc', () => {
    const ydoc = new Y.Doc();
    writeYDoc(ydoc, plan);
    expect(readBody(readYDoc(ydoc)).eq(body)).toBe(true);
    expect(readYDoc(ydoc).settings).toEqual(plan.settings);
  });

  it('gives every id once', () => {
    const ids: string[] = [];
    body.descendants((node) => {
      if (typeof node.attrs.id === 'string') ids.push(node.attrs.id);
    });
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cites only what exists', () => {
    const ids = new Set<unknown>();
    body.descendants((node) => {
      ids.add(node.attrs.id);
    });
    const cited = [
      ...nodesOf('valueRef').flatMap(({ attrs }) => [
        attrs.table,
        attrs.column,
        ...(attrs.row ? [attrs.row] : []),
      ]),
      ...nodesOf('crossRef').map(({ attrs }) => attrs.target),
      ...nodesOf('noteRef').map(({ attrs }) => attrs.note),
    ];
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('is numbered by the scheme 第一章 / 一、/（一）', () => {
    const labels = computeLabels(body, plan.settings.numberingScheme);
    const first = nodesOf('heading')
      .slice(0, 5)
      .map((node) => [labels.get(node.attrs.id) ?? '', node.textContent]);
    expect(first).toEqual([
      ['', '编制说明'],
      ['第一章', '发展基础与面临形势'],
      ['一、', '“十四五”时期的主要成绩'],
      ['二、', '存在的短板'],
      ['三、', '面临的形势'],
    ]);
    expect(nodesOf('box').map((node) => labels.get(node.attrs.id))).toEqual(['专栏1', '专栏2']);
    expect(nodesOf('caption').map((node) => labels.get(node.attrs.id))).toEqual([
      '图1',
      '表1',
      '表2',
      '图2',
      '图3',
      '表3',
    ]);
  });
});
