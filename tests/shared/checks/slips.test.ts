import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { HOMOPHONES } from '../../../shared/checks/lists/homophones';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { readText } from '../../../shared/text/readText';
import { writeText } from '../../../shared/text/writeText';
import { countingIds } from '../../helpers/countingIds';
import { createRandom } from '../../helpers/random';
import { check, corrections } from './checkText';

describe('[CHK-10] slips of one character', () => {
  it.each([
    ['坚持分部实施，稳妥推进。', '分步实施'],
    ['健全体质机制。', '体制机制'],
    ['构建服务全面终身学习的体系。', '全民终身学习'],
    ['提高护里型床位占比。', '护理型床位'],
    ['继续推行实施轮岗。', '“推行实施”两个同义的动词连用，只应保留一个。'],
    ['完善关健环节。', '关键'],
    ['加强监侧预警。', '测'],
  ])('%s', (sentence, expected) => {
    expect(corrections('term', sentence)).toContain(expected);
  });

  it.each([
    '开展水质检测和质量检测。',
    '建设居民终身学习基地。',
    '多途径参与和支持教育。',
    '纠正师德失范行为，办好示范学校、示范园区、示范企业、示范项目。',
    '机组按装机容量核定。',
    '落实旅游政策，推进推广工作。',
    '培养植物保护人才。',
    '保障学生建设家乡的热情。',
  ])('says nothing about %s', (sentence) => {
    expect(check('term', sentence)).toEqual([]);
  });

  it('a character of the same sound in a word that the plan often uses', () => {
    const often = ['建设监测站点。', '布设监测站点。', '完善监测站点。', '升级监测站点。'];
    expect(corrections('term', ...often, '新增监册站点。')).toEqual(['监测']);
  });

  it('what has lost the house of its people', () => {
    expect(corrections('term', '一、幼儿建设与提升工程', '新建6所。')).toEqual(['幼儿园']);
  });

  it('one slip is one finding', () => {
    expect(check('term', '坚持因地治宜。')).toHaveLength(1);
  });
});

/** At least this share of slips is found; the others make words, or could be right where they stand. */
const FOUND = 0.75;
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe('[CHK-14] characters of the same sound, put by chance into words that a plan often uses', () => {
  it('are found in at least three of four cases', () => {
    const text = writeText(createSamplePlan(countingIds()));
    const often = oftenUsed(text);
    const missed = SEEDS.flatMap((seed) => {
      const slip = mistype(text, often, seed);
      const { document } = readText(slip.text, { newId: countingIds() });
      const found = runChecks(document, { families: ['term'] });
      return found.some((finding) => finding.found.includes(slip.wrong))
        ? []
        : [`seed ${seed}: ${slip.change}`];
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(SEEDS.length * (1 - FOUND));
  }, 60_000);
});

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN_PAIR = /^\p{Script=Han}{2}$/u;
/** So that the right word still stands often enough when one of them is changed. */
const OFTEN = 5;

/** The words of two characters that a text uses often and that can be mistyped by sound, each place of each word. */
function oftenUsed(text: string): readonly Intl.SegmentData[] {
  const pairs = [...words.segment(text)].filter(({ segment }) => HAN_PAIR.test(segment));
  const chosen = new Set(
    [...new Set(pairs.map(({ segment }) => segment))].filter(
      (word) =>
        text.split(word).length > OFTEN && [...word].every((character) => alikeTo(character).length > 0),
    ),
  );
  return pairs.filter(({ segment }) => chosen.has(segment));
}

function mistype(text: string, often: readonly Intl.SegmentData[], seed: number) {
  const random = createRandom(seed);
  const { index, segment } = random.pick(often);
  const at = random.below(2);
  const wrong = random.pick(alikeTo(segment[at] as string));
  const changed = text.slice(0, index + at) + wrong + text.slice(index + at + 1);
  return { text: changed, wrong, change: `${segment} → ${changed.slice(index - 3, index + 5)}` };
}

/** Characters of the same sound that do not tell things apart by themselves, as 省 and 县 do. */
function alikeTo(right: string): readonly string[] {
  const sound = HOMOPHONES.find((group) => group.includes(right)) ?? '';
  return [...sound].filter((character) => character !== right && !CONTRASTS.has(character));
}

const CONTRASTS = new Set(DEFAULT_LISTS.contrasts.join(''));
