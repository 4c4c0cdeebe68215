import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PlanError } from '../../../shared/errors';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { createPlanDocument, parsePlanDocument } from '../../../shared/schema/planDocument';
import { DEFAULT_SETTINGS, type PlanSettings } from '../../../shared/schema/settings';
import { readSettings, settingsOf, writeYDoc } from '../../../shared/schema/ydoc';

const empty = { type: 'doc', content: [] };
const full: PlanSettings = {
  region: '云岭县',
  period: { from: 2026, to: 2030 },
  numberingScheme: [...NUMBERING_SCHEMES.comma],
  departments: [{ name: '县教育局', shortNames: ['教育局'], formerNames: ['县教体局'] }],
  coverLetter: {
    issuer: '云岭县人民政府',
    title: '关于印发规划的通知',
    documentNumber: '云政发〔2026〕8号',
    addressees: '各乡镇人民政府：',
    body: '现印发给你们。',
    signature: '云岭县人民政府',
    date: '2026年3月10日',
    publicity: '',
    copies: '',
    printer: '',
    printedOn: '',
  },
  template: 'education',
  typefaces: 'system',
  digits: 'chinese',
  seal: 'unsealed',
  notes: 'footnotes',
  chapters: { h1: { office: '教育股', person: '李股长', due: '2026-12-31', status: 'drafting' } },
  previous: { title: '旧规划', sections: [{ heading: 'h1', text: '旧文字' }] },
};
const parse = (settings: unknown) => parsePlanDocument({ ...createPlanDocument(empty), settings }).settings;

describe('the settings of a plan file', () => {
  it('are read as they were written', () => {
    expect(parse(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it('take their defaults where they are missing', () => {
    expect(parse({})).toEqual(DEFAULT_SETTINGS);
    expect(parse(undefined)).toEqual(DEFAULT_SETTINGS);
    const { coverLetter, departments } = parse({
      coverLetter: { issuer: '云岭县人民政府' },
      departments: [{ name: '县教育局' }],
    });
    expect(coverLetter).toMatchObject({ issuer: '云岭县人民政府', title: '', publicity: '' });
    expect(departments).toEqual([{ name: '县教育局', shortNames: [], formerNames: [] }]);
  });

  it('lose fields that nobody knows', () => {
    expect(parse({ colour: 'red', period: { from: 2026, to: 2030, colour: 'red' } })).toEqual({
      ...DEFAULT_SETTINGS,
      period: { from: 2026, to: 2030 },
    });
  });

  it.each([
    ['text'],
    [[]],
    [{ region: 7 }],
    [{ period: { from: 2026 } }],
    [{ period: { from: 2026.5, to: 2030 } }],
    [{ numberingScheme: [] }],
    [{ numberingScheme: [{ numerals: 'roman', before: '', after: '' }] }],
    [{ departments: ['县教育局'] }],
    [{ departments: [{ name: '县教育局', shortNames: [7] }] }],
    [{ coverLetter: { issuer: null } }],
    [{ template: null }],
  ])('are refused when they are %j', (settings) => {
    expect(() => parse(settings)).toThrow(new PlanError('invalid-document', '规划文件的设置部分无法识别。'));
  });
});

describe('the settings in a shared document', () => {
  it('come back as they were seeded', () => {
    const ydoc = new Y.Doc();
    writeYDoc(ydoc, createPlanDocument(empty, full));
    expect(readSettings(ydoc)).toEqual(full);
  });

  it('take the default for a field that someone broke, and keep the others', () => {
    const ydoc = new Y.Doc();
    writeYDoc(ydoc, createPlanDocument(empty, full));
    settingsOf(ydoc).set('numberingScheme', 'none');
    settingsOf(ydoc).delete('template');
    expect(readSettings(ydoc)).toEqual({
      ...full,
      numberingScheme: DEFAULT_SETTINGS.numberingScheme,
      template: DEFAULT_SETTINGS.template,
    });
  });
});
