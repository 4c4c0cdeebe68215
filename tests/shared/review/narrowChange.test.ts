import { describe, expect, it } from 'vitest';
import { ATOM } from '../../../shared/review/atom';
import { narrowChange } from '../../../shared/review/narrowChange';

const BLOCK = '到2030年，学前教育普及率达到98%以上，教育质量明显提高。';
const all = (rewritten: string) => narrowChange(BLOCK, 0, BLOCK.length, rewritten);

describe('a rewritten stretch comes down to', () => {
  it('the words that differ, from the first to the last', () => {
    expect(all(BLOCK.replace('98%', '99%'))).toEqual({
      from: BLOCK.indexOf('98%'),
      to: BLOCK.indexOf('98%') + 3,
      quote: '98%',
      change: { type: 'words', replacement: '99%' },
    });
    const two = all(BLOCK.replace('普及率', '毛入园率').replace('明显', '显著'));
    expect(two?.quote).toBe('普及率达到98%以上，教育质量明显');
  });

  it('an insertion beside the character before it, at the block’s start beside the one behind', () => {
    expect(all(BLOCK.replace('以上', '以上（含民办）'))).toMatchObject({
      quote: '上',
      change: { type: 'insert', side: 'after', words: '（含民办）' },
    });
    expect(all(`力争${BLOCK}`)).toMatchObject({
      from: 0,
      quote: '到',
      change: { type: 'insert', side: 'before', words: '力争' },
    });
  });

  it('a deletion of the words that go', () => {
    expect(all(BLOCK.replace('明显', ''))).toMatchObject({
      quote: '明显',
      change: { type: 'words', replacement: '' },
    });
  });

  it('nothing when nothing differs', () => {
    expect(all(BLOCK)).toBeNull();
  });

  it('a stretch with letters at both ends, since chips carry no marks', () => {
    const block = `达到${ATOM}，提高`;
    expect(narrowChange(block, 2, 3, '')).toEqual({
      from: 1,
      to: 4,
      quote: `到${ATOM}，`,
      change: { type: 'words', replacement: '到，' },
    });
    expect(narrowChange(ATOM, 0, 1, '')).toBeNull();
  });

  it('whole characters, also those of two units', () => {
    expect(narrowChange('𠮷县', 0, 3, '𠮷祥县')).toMatchObject({ from: 0, to: 2, quote: '𠮷' });
  });
});
