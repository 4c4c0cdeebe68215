import { expect, it } from 'vitest';
import { rememberedLanguage, rememberLanguage } from '../../../client/i18n/language';

function memory(): Storage {
  const values = new Map<string, string>();
  const getItem = (key: string) => values.get(key) ?? null;
  const setItem = (key: string, value: string) => void values.set(key, value);
  return { getItem, setItem } as Storage;
}

it('speaks Chinese on a first visit', () => {
  expect(rememberedLanguage(memory())).toBe('zh');
});

it('speaks the language chosen before', () => {
  const storage = memory();
  rememberLanguage(storage, 'en');
  expect(rememberedLanguage(storage)).toBe('en');
});

it('speaks Chinese where the browser allows no memory or remembers another language', () => {
  const storage = memory();
  storage.setItem('gongni.language', 'fr');
  expect(rememberedLanguage(storage)).toBe('zh');
  expect(rememberedLanguage(null)).toBe('zh');
});
