import { expect, it } from 'vitest';
import { orderThreads } from '../../../client/features/comments/orderThreads';
import { saveStateOf } from '../../../client/features/saveState/saveStateOf';
import { threadView as thread } from '../../helpers/threadView';

const at = (from: number) => ({ from, to: from + 2 });

it('puts threads in the order of the text; those without words follow, marked when their words are gone', () => {
  const { open, resolved } = orderThreads(
    [
      thread('gone', { createdAt: '2026-11-21T07:00:00Z' }),
      thread('whole', { quote: null }),
      thread('second'),
      thread('settled', { resolved: true }),
      thread('first'),
      thread('cell', { nodeId: 'row', columnId: 'column' }),
      thread('on a chart', { nodeId: 'chart' }),
    ],
    {
      threads: new Map([
        ['first', at(10)],
        ['second', at(40)],
        ['settled', at(50)],
      ]),
      nodes: new Map([
        ['chart', at(20)],
        ['row/column', at(30)],
      ]),
    },
  );
  expect(open.map(({ id, orphaned }) => [id, orphaned])).toEqual([
    ['first', false],
    ['on a chart', false],
    ['cell', false],
    ['second', false],
    ['gone', true],
    ['whole', false],
  ]);
  expect(resolved.map(({ id }) => id)).toEqual(['settled']);
});

it('says 已保存 only when the server has everything, and nothing to those who cannot write', () => {
  expect(saveStateOf({ status: 'online', saving: 'saved' }, true)).toBe('saved');
  expect(saveStateOf({ status: 'online', saving: 'saving' }, true)).toBe('saving');
  expect(saveStateOf({ status: 'offline', saving: 'saved' }, true)).toBe('offline');
  expect(saveStateOf({ status: 'connecting', saving: 'saved' }, true)).toBe('connecting');
  expect(saveStateOf({ status: 'online', saving: 'saved' }, false)).toBeNull();
});
