import { describe, expect, it } from 'vitest';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { anyOf } from '../../../shared/checks/literalFirst';
import { createRandom } from '../../helpers/random';

const PATTERNS = DEFAULT_LISTS.typos.map(({ wrong }) => wrong);

describe('[CHK-10] looking whether a text has any of the listed slips', () => {
  it('asks for what stands before a slip after its letters', () => {
    expect(anyOf(['(?<=[检抽])杳', '侯(?=车)|(?<![常正])规化']).source).toBe(
      '杳(?<=(?:[检抽])杳)|侯(?=车)|规化(?<!(?:[常正])规化)',
    );
  });

  it('leaves a pattern as it is where letters may be missing or be many', () => {
    expect(anyOf(['(?<=第)章?节', '(?<=甲)(?:乙|丙)']).source).toBe('(?<=第)章?节|(?<=甲)(?:乙|丙)');
  });

  it.each(PATTERNS.map((pattern) => [pattern]))('finds the same texts by %s', (pattern) => {
    const random = createRandom(PATTERNS.indexOf(pattern) + 1);
    const letters = [...new Set(pattern.match(/\p{Script=Han}|[“”，。]/gu) ?? [])].concat('的', '。', '2');
    const [plain, quick] = [new RegExp(pattern, 'u'), anyOf([pattern])];
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from({ length: 1 + random.below(6) }, () => random.pick(letters)).join('');
      expect([text, quick.test(text)]).toEqual([text, plain.test(text)]);
    }
  });
});
