import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type RuleFamily, runChecks } from '../../../shared/checks';
import { ENGLISH_MESSAGES } from '../../../shared/checks/report/englishMessages';
import { englishText } from '../../../shared/checks/report/englishText';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { PLANT_KINDS, plantContradiction } from '../../helpers/plantContradiction';

/** What is Chinese in an English sentence must be quoted or a figure with its unit; these words belong to rules, not to plans. */
const RULE_WORDS = /应为|应是|这里|不能|没有|缺少|相差|核对|统一|只应|疑为|目标\d|不可能/;

describe('[CHK-18] what the check says, in English', () => {
  it('has a sentence for every finding that is planted by chance', () => {
    const messages = PLANT_KINDS.flatMap((kind) =>
      [1].flatMap((seed) => runChecks(plantContradiction(kind, seed).document)),
    ).flatMap(({ message, fixes = [] }) => [message, ...fixes.map(({ label }) => label)]);
    expect(messages.length).toBeGreaterThan(PLANT_KINDS.length);
    expect(messages.filter((message) => RULE_WORDS.test(englishText(message)))).toEqual([]);
  });

  it('has a sentence for every slip of the plans of other fields', () => {
    const messages = ['health', 'elderly', 'water', 'culture'].flatMap((name) => {
      const text = readFileSync(`tests/fixtures/checks/${name}.txt`, 'utf8');
      const slips = readFileSync(`tests/fixtures/checks/${name}.jsonl`, 'utf8').trim().split('\n');
      return slips.flatMap((line) => {
        const { from, to, family } = JSON.parse(line) as { from: string; to: string; family: RuleFamily };
        return runChecks(
          readText(
            text.replace(from, () => to),
            { newId: countingIds() },
          ).document,
          { families: [family] },
        );
      });
    });
    const untold = messages
      .map(({ message }) => message)
      .filter((message) => englishText(message) === message);
    expect(untold).toEqual([]);
  });

  it('has a sentence for every finding in the drafts', () => {
    const folder = 'tests/fixtures/checks/drafts';
    const messages = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .flatMap((file) =>
        runChecks(readText(readFileSync(`${folder}/${file}`, 'utf8'), { newId: countingIds() }).document),
      )
      .flatMap(({ message, fixes = [] }) => [message, ...fixes.map(({ label }) => label)]);
    expect(messages.length).toBeGreaterThan(200);
    expect(messages.filter((message) => englishText(message) === message)).toEqual([]);
  });

  it('keeps the words of the plan', () => {
    expect(englishText('“咨源”不成词，疑为“资源”之误。')).toBe(
      '“咨源” is no word; “资源” seems to be meant.',
    );
    expect(englishText('改为“资源”')).toBe('Change to “资源”');
  });

  it('names the holes of both sides alike', () => {
    for (const [chinese, english] of ENGLISH_MESSAGES) {
      const holes = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
      for (const hole of holes(english)) expect(holes(chinese), chinese).toContain(hole);
    }
  });
});
