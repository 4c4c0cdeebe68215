import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blockAuthors } from '../../../server/history/blockAuthors';
import { findWriters } from '../../../server/history/findWriters';
import { groupHistory, LONGEST_PAUSE } from '../../../server/history/groupHistory';
import { packLog, unpackLog } from '../../../server/history/packedLog';
import { performHistoryTask } from '../../../server/history/performHistoryTask';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { textNode } from '../../helpers/syncClient';

const MINUTE = 60_000;

/** A plan of these paragraphs whose log can be continued by people at given minutes. */
function planLog(...paragraphs: string[]) {
  const ydoc = new Y.Doc();
  const entries: { position: number; userId: string | null; time: number; update: Uint8Array }[] = [];
  let who: string | null = 'li';
  let minute = 0;
  ydoc.on('update', (update: Uint8Array) =>
    entries.push({ position: (entries.length + 1) * 10, userId: who, time: minute * MINUTE, update }),
  );
  const b = createBuilder(countingIds('p'));
  writeYDoc(ydoc, createPlanDocument(b.doc(...paragraphs.map((text) => b.paragraph(text)))));
  return {
    ydoc,
    entries,
    log: () => packLog(entries),
    by(person: string | null, atMinute: number, change: (text: Y.XmlText) => void, block = 0) {
      who = person;
      minute = atMinute;
      ydoc.transact(() => change(textNode(ydoc, block)));
    },
  };
}

const place = (blockId: string, from: number, to: number) => [{ blockId, from, to }];

describe('the log as history', () => {
  it('travels packed and comes out as it was', () => {
    const plan = planLog('办好学前教育。');
    plan.by('wang', 1, (text) => text.insert(0, '一、'));
    expect(unpackLog(plan.log())).toEqual(plan.entries);
  });

  it('VER-4 groups by person and pause, with the characters that came and went', () => {
    const plan = planLog('办好学前教育。');
    plan.by('wang', 1, (text) => text.insert(0, '全面'));
    plan.by('li', 2, (text) => text.insert(0, '我县'));
    plan.by('wang', 3, (text) => text.delete(2, 2));
    plan.by('wang', 3 + LONGEST_PAUSE / MINUTE + 1, (text) => text.insert(0, '，'));
    expect(groupHistory(plan.log()).map(({ from, to, ...group }) => group)).toEqual([
      { userId: 'li', first: 10, last: 30, added: 9, removed: 0 },
      { userId: 'wang', first: 20, last: 40, added: 2, removed: 2 },
      { userId: 'wang', first: 50, last: 50, added: 1, removed: 0 },
    ]);
  });

  it('counts words that only changed their place as neither come nor gone', () => {
    const plan = planLog('办好学前教育。', '办好特殊教育。');
    plan.by('wang', 9, (text) => {
      text.delete(2, 5);
      textNode(plan.ydoc, 1).insert(0, '学前教育。');
    });
    expect(groupHistory(plan.log()).at(-1)).toMatchObject({ userId: 'wang', added: 0, removed: 0 });
  });

  it('counts an update that comes again, or a whole state, only once', () => {
    const plan = planLog('办好学前教育。');
    plan.by('wang', 9, (text) => text.insert(0, '全面'));
    const again = {
      position: 99,
      userId: 'zhao',
      time: 20 * MINUTE,
      update: Y.encodeStateAsUpdate(plan.ydoc),
    };
    expect(groupHistory(packLog([...plan.entries, again])).at(-1)).toMatchObject({ added: 0, removed: 0 });
  });

  it('shows the plan as it was at every entry, and leaves out what Yjs refuses', () => {
    const plan = planLog('办好学前教育。');
    plan.by('wang', 1, (text) => text.insert(0, '全面'));
    plan.by('wang', 2, (text) => text.insert(2, '地'));
    const broken = { position: 25, userId: 'li', time: 0, update: new Uint8Array([9, 9, 9]) };
    const textAt = (count: number) => {
      const entries = [...plan.entries.slice(0, count), broken];
      return JSON.stringify(performHistoryTask({ kind: 'pastDocument', takes: { log: packLog(entries) } }));
    };
    expect(textAt(1)).toContain('"办好学前教育。"');
    expect(textAt(2)).toContain('"全面办好学前教育。"');
    expect(textAt(3)).toContain('"全面地办好学前教育。"');
  });
});

describe('who wrote this', () => {
  it('VER-5 tells for every stretch who wrote it, when, and what stood there from the start', () => {
    const plan = planLog('办好学前教育。');
    plan.by('wang', 10, (text) => text.insert(2, '公益'));
    plan.by('zhao', 30, (text) => text.insert(4, '普惠'));
    expect(findWriters(plan.log(), place('p1', 0, 20))).toEqual([
      { text: '办好', userId: 'li', time: 0, fromStart: true },
      { text: '公益', userId: 'wang', time: 10 * MINUTE, fromStart: false },
      { text: '普惠', userId: 'zhao', time: 30 * MINUTE, fromStart: false },
      { text: '学前教育。', userId: 'li', time: 0, fromStart: true },
    ]);
    expect(findWriters(plan.log(), place('p1', 3, 5)).map(({ text, userId }) => [text, userId])).toEqual([
      ['益', 'wang'],
      ['普', 'zhao'],
    ]);
    expect(findWriters(plan.log(), place('gone', 0, 5))).toEqual([]);
  });

  it('tells it of all that is selected, paragraph after paragraph', () => {
    const plan = planLog('办好学前教育。', '办好特殊教育。', '办好专门教育。');
    plan.by('wang', 5, (text) => text.insert(0, '全面'), 1);
    const places = [...place('p1', 4, 7), ...place('p2', 0, 9), ...place('gone', 0, 3), ...place('p3', 0, 2)];
    expect(findWriters(plan.log(), places).map(({ text, userId }) => [text, userId])).toEqual([
      ['教育。', 'li'],
      ['全面', 'wang'],
      ['办好特殊教育。\n办好', 'li'],
    ]);
  });

  it('leaves words their writer when somebody else splits the paragraph', () => {
    const plan = planLog('办好学前教育。办好特殊教育。');
    plan.by('wang', 5, (text) => {
      text.delete(7, 7);
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.setAttribute('id', 'new');
      const half = new Y.XmlText();
      half.insert(0, '办好特殊教育。');
      paragraph.insert(0, [half]);
      bodyOf(plan.ydoc).insert(1, [paragraph]);
    });
    expect(findWriters(plan.log(), place('new', 0, 7))).toEqual([
      { text: '办好特殊教育。', userId: 'li', time: 0, fromStart: true },
    ]);
  });

  it('leaves words their writer when who deleted them brings them back', () => {
    const plan = planLog('办好学前教育。');
    plan.by('wang', 5, (text) => text.insert(2, '公益'));
    plan.by('wang', 5, (text) => text.insert(9, '推进融合。'));
    plan.by('zhao', 6, (text) => {
      text.delete(9, 5);
      text.delete(2, 2);
    });
    plan.by('zhao', 7, (text) => text.insert(2, '公益'));
    plan.by('zhou', 8, (text) => text.insert(0, '公益'));
    expect(findWriters(plan.log(), place('p1', 0, 6)).map(({ text, userId }) => [text, userId])).toEqual([
      ['公益', 'zhou'],
      ['办好', 'li'],
      ['公益', 'wang'],
    ]);
  });

  it('VER-6 knows who changed which block after a moment, deletions and deleted blocks too', () => {
    const plan = planLog('一。', '二。', '三。');
    plan.by('wang', 1, (text) => text.insert(0, '第'), 0);
    plan.by('zhao', 2, (text) => text.delete(0, 1), 1);
    plan.by('zhou', 3, () => bodyOf(plan.ydoc).delete(2, 1));
    expect(blockAuthors(plan.log(), 10)).toEqual({ p1: ['wang'], p2: ['zhao'], p3: ['zhou'] });
    expect(blockAuthors(plan.log(), 20)).toEqual({ p2: ['zhao'], p3: ['zhou'] });
  });

  it('[VER-6] does not take who comments on words for somebody who changed them', () => {
    const plan = planLog('一二三四。', '五六七八。');
    plan.by('zhou', 1, (text) => text.format(0, 2, { 'comment--1a2b3c4d': { id: 'thread' } }));
    plan.by('zhou', 2, (text) => text.format(0, 2, { 'comment--1a2b3c4d': null }));
    plan.by('wang', 3, (text) => text.format(0, 2, { bold: {} }), 1);
    expect(blockAuthors(plan.log(), 10)).toEqual({ p2: ['wang'] });
  });
});
