import { expect, test } from 'vitest';
import type { DocumentStyle } from '../../../../shared/docx/write/composeSections';
import { createContext } from '../../../../shared/docx/write/createContext';
import { OfficePackage } from '../../../../shared/docx/write/package';
import { type PlanDocument, readBody } from '../../../../shared/schema/planDocument';
import { exportPlan } from '../../../helpers/exportPlan';

const pagesOf = (document: PlanDocument, style: DocumentStyle) =>
  createContext(readBody(document), document.settings, new OfficePackage(), { style }).pages;

test('a plan alone starts with page 1, one behind its letter with page 2', () => {
  const document = exportPlan();
  expect(pagesOf(document, 'plan').get('chapter-one')).toBe(1);
  expect(pagesOf(document, 'official').get('chapter-one')).toBe(2);
});

test('an official plan without a letter starts with page 1', () => {
  const document = exportPlan();
  const bare = { ...document, settings: { ...document.settings, coverLetter: null } };
  expect(pagesOf(bare, 'official').get('chapter-one')).toBe(1);
});
