import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const text = readFileSync(join(root, 'docs/SPEC.md'), 'utf8');
const defined = [...text.matchAll(/^- \*\*([A-Z]+-\d+)\*\*/gm)].map(([, rule = '']) => rule);
const families = [...new Set(defined.map((rule) => rule.replace(/-\d+$/, '')))];
const quoted = new RegExp(`\\b(?:${families.join('|')})-\\d+\\b`, 'g');

/** What the sources of a folder quote of SPEC.md, with the file that does. */
function quotesIn(folder: string): readonly (readonly [rule: string, file: string])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const rules = readFileSync(join(root, folder, name), 'utf8').match(quoted) ?? [];
      return rules.map((rule) => [rule, join(folder, name)] as const);
    });
}

describe('SPEC.md', () => {
  it('gives each rule a number of its own', () => {
    expect(defined.filter((rule, index) => defined.indexOf(rule) !== index)).toEqual([]);
  });

  it('has every rule that sources and tests quote', () => {
    const quotes = ['shared', 'server', 'client', 'tests'].flatMap(quotesIn);
    expect(quotes.length).toBeGreaterThan(100);
    expect(quotes.filter(([rule]) => !defined.includes(rule))).toEqual([]);
  });

  it('is quoted by a test, rule by rule, but for those that it calls untested', () => {
    const tested = new Set(quotesIn('tests').map(([rule]) => rule));
    const untested = [...text.matchAll(/^- \*\*([A-Z]+-\d+)\*\*.*\*\(untested\)\*/gm)].map(
      ([, rule]) => rule,
    );
    expect(defined.filter((rule) => !tested.has(rule) && !untested.includes(rule))).toEqual([]);
  });
});
