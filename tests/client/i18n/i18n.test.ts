// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeEach, expect, it } from 'vitest';
import { speak, startI18n } from '../../../client/i18n/i18n';

beforeEach(() => {
  localStorage.clear();
});

it('starts in Chinese, changes to English, and starts in English the next time', async () => {
  await startI18n(localStorage);
  expect(i18next.t('planPage.back')).toBe('返回规划库');
  // What the library says comes with the library.
  await import('../../../client/i18n/laterTexts');
  expect(i18next.t('planList.newPlan')).toBe('新建规划');
  expect(document.documentElement.lang).toBe('zh-CN');

  await speak('en');
  expect(i18next.t('planList.newPlan')).toBe('New plan');
  expect(i18next.t('planList.count', { count: 1 })).toBe('1 plan');
  expect(i18next.t('planList.count', { count: 2 })).toBe('2 plans');
  expect(document.documentElement.lang).toBe('en');

  await startI18n(localStorage);
  expect(i18next.t('planList.newPlan')).toBe('New plan');
});
