import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../client/i18n/en';
import { zh } from '../../../client/i18n/zh';

const client = resolve(import.meta.dirname, '../../../client');
const CHINESE = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/;

describe('the message catalogues', () => {
  it('have exactly the same keys in Chinese and English, but for how English says one of what is counted', () => {
    const chinese = keysOf(zh);
    const ones = keysOf(en).filter((key) => key.endsWith('_one') && !chinese.includes(key));
    expect(keysOf(en).filter((key) => !ones.includes(key))).toEqual(chinese);
    const counted = [...textsOf(zh)].flatMap(([key, text]) =>
      text.includes('{{count}}') ? [`${key}_one`] : [],
    );
    expect(counted).toEqual(expect.arrayContaining(ones));
  });

  it('fill the same gaps in both languages', () => {
    const [chinese, english] = [textsOf(zh), textsOf(en)];
    const gaps = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of chinese) {
      // English may leave out the number one.
      if (!key.endsWith('_one')) expect(gaps(english.get(key)), key).toEqual(gaps(text));
    }
  });

  it('leave no text empty', () => {
    for (const [key, text] of [...textsOf(zh), ...textsOf(en)]) expect(text.trim(), key).not.toBe('');
  });

  it('say nothing with an exclamation mark', () => {
    for (const [key, text] of [...textsOf(zh), ...textsOf(en)]) expect(text, key).not.toMatch(/[!！]/);
  });

  it('write English without Chinese words, but for names of Chinese things', () => {
    const allowed = new Set([
      'planList.titlePlaceholder',
      'admin.officeHint',
      'dataTable.numerals.chinese',
      'dataTable.unitLineHint',
      'indicatorLibrary.exampleLine',
      'planSettings.typefaces.standard',
      'planSettings.typefaces.system',
    ]);
    const isExample = /^checkLists\.list\.\w+\.example$/;
    const chinese = [...textsOf(en)].filter(
      ([key, text]) => /[\u4e00-\u9fff]/.test(text) && !allowed.has(key) && !isExample.test(key),
    );
    expect(chinese).toEqual([]);
  });
});

describe('the components', () => {
  it('take every Chinese text from the catalogues', () => {
    const offenders = componentFiles().flatMap((path) =>
      withoutComments(readFileSync(path, 'utf8'))
        .split('\n')
        .flatMap((line, index) =>
          CHINESE.test(line) ? [`${relative(client, path)}:${index + 1}: ${line.trim()}`] : [],
        ),
    );
    expect(offenders).toEqual([]);
  });
});

function keysOf(catalogue: object): readonly string[] {
  return [...textsOf(catalogue).keys()].sort();
}

function textsOf(catalogue: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue) as [string, string | object][]) {
    if (typeof value === 'string') texts.set(path + key, value);
    else for (const [inner, text] of textsOf(value, `${path}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

function componentFiles(): readonly string[] {
  return readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => join(client, path));
}

/** Comments may name Chinese words; line breaks stay, so that line numbers are right. */
function withoutComments(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|\s)\/\/.*$/gm, '');
}
