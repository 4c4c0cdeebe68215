import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  closeNotice,
  currentNotices,
  onNotices,
  showNotice,
} from '../../../client/components/notices/noticeStore';

beforeEach(() => {
  vi.useFakeTimers();
  for (const { id } of currentNotices()) closeNotice(id);
});
afterEach(() => {
  vi.useRealTimers();
});

const titles = () => currentNotices().map(({ title }) => title);

it('takes a good message away by itself and leaves an error until it is closed', () => {
  showNotice({ tone: 'fine', title: '已导出' });
  showNotice({ tone: 'error', title: 'Word 没有导出' });
  vi.advanceTimersByTime(60_000);
  expect(titles()).toEqual(['Word 没有导出']);
});

it('gives more time to something that can be taken back', () => {
  showNotice({ tone: 'fine', title: '已移到回收站', action: { label: '撤销', onClick: () => {} } });
  vi.advanceTimersByTime(9_000);
  expect(titles()).toEqual(['已移到回收站']);
});

it('shows the same message once and never more than three', () => {
  for (const title of ['甲', '乙', '甲', '丙', '丁']) showNotice({ tone: 'error', title });
  expect(titles()).toEqual(['甲', '丙', '丁']);
});

it('tells those who listen', () => {
  const heard = vi.fn();
  const stop = onNotices(heard);
  showNotice({ tone: 'error', title: '甲' });
  stop();
  showNotice({ tone: 'error', title: '乙' });
  expect(heard).toHaveBeenCalledOnce();
});
