import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../shared/checks/passage';
import { collect, collectWith, perPassage, perPassageAnd } from '../../../shared/checks/perPassage';
import { planSchema } from '../../../shared/schema/index';
import { createRandom } from '../../helpers/random';

const node = planSchema.node('paragraph');

function passage(text: string): Passage {
  return {
    id: text,
    kind: 'paragraph',
    node,
    text,
    figures: text,
    path: '',
    headings: [],
    isBehindAims: false,
    cell: null,
    answers: [],
  };
}

const passages = (count: number) => Array.from({ length: count }, (_, index) => passage(`第${index}段`));

describe('what a reader makes of all passages', () => {
  it('is asked of the changed section only, and is what a first reading gives', () => {
    const read: string[] = [];
    const texts = perPassage(({ text }) => {
      read.push(text);
      return [text];
    });
    const before = passages(100);
    expect(collect(before, texts)).toEqual(before.map(({ text }) => text));
    const after = before.with(50, passage('新的一段'));
    read.length = 0;
    expect(collect(after, texts)).toEqual(after.map(({ text }) => text));
    expect(read).toEqual(['新的一段']);
  });

  it('stays right however passages come, go and move (seeds 1 to 50)', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = createRandom(seed);
      const texts = perPassage(({ text }) => (text.length % 2 ? [text] : []));
      let list: readonly Passage[] = passages(random.below(120));
      for (let step = 0; step < 30; step += 1) {
        const at = random.below(list.length + 1);
        const removed = random.below(4);
        const moved = random.chance(0.3) ? list.slice(at, at + removed) : [];
        const rest = list.toSpliced(at, removed, ...(random.chance(0.6) ? [passage(`${seed}-${step}`)] : []));
        list = rest.toSpliced(random.below(rest.length + 1), 0, ...moved);
        const expected = list.flatMap(({ text }) => (text.length % 2 ? [text] : []));
        expect(collect(list, texts), `seed ${seed}, step ${step}`).toEqual(expected);
      }
    }
  });

  it('is read anew for other lists', () => {
    const list = passages(3);
    const named = perPassageAnd(({ text }: Passage, { ending }: { ending: string }) => [text + ending]);
    expect(collectWith(list, named, { ending: '。' })[0]).toBe('第0段。');
    expect(collectWith(list, named, { ending: '；' })[0]).toBe('第0段；');
  });
});
