import type { Translated } from '../translated';
import type { checkLists as chinese } from '../zh/checkLists';

/** The lists of the check, for the administrator. */
export const checkLists: Translated<typeof chinese> = {
  title: 'Word lists of the check',
  intro:
    'Your own entries, added to the built-in lists and used whenever a plan is checked. One entry per line.',
  readOnly: 'The administrator maintains these lists; you can only read them.',
  builtIn: '{{count}} built in',
  showBuiltIn: 'Show',
  hideBuiltIn: 'Hide',
  example: 'Example: ',
  nothing: '(nothing added yet)',
  save: 'Save',
  saved: 'The lists are saved; open plans are being checked again.',
  saveFailed: 'The lists were not saved',
  loadFailed: 'The lists could not be loaded',
  changed: 'There are unsaved changes',
  lastChange: 'Last changed by {{name}}: ',
  download: 'Download the lists',
  downloadHint: 'For the command line: gongni check plan.docx --lists lists.json',
  problems: 'Correct the marked lines first',
  line: 'Line {{line}} “{{text}}”: ',
  fault: {
    parts: '“=” is missing; both sides are needed',
    single: 'at least two characters are needed',
    short: 'at least four characters are needed',
    pattern: 'the left side is not a valid pattern; brackets must be paired',
    double: 'the same as a line above',
  },
  list: {
    typos: {
      name: 'Typos and wrong words',
      purpose:
        'Wrong = right, optionally followed by = and a reason. The left side may be a regular expression.',
      example: '五育病举 = 五育并举',
    },
    phrases: {
      name: 'Set phrases',
      purpose:
        'A phrase in which one character only sounds or looks like the right one is reported. At least four characters.',
      example: '三张清单',
    },
    fixedPhrases: {
      name: 'Fixed names and sayings',
      purpose:
        'Meetings, documents and theories in which no character may be changed. At least four characters.',
      example: '全省文化传承发展大会',
    },
    departments: {
      name: 'Departments',
      purpose: 'All names of one department per line, the full one first, without county, city or district.',
      example: '教育体育局、教体局、教育局',
    },
    synonyms: {
      name: 'Names of indicators written differently',
      purpose:
        'Before indicators are compared, the left side is replaced by the right; an empty right side removes it.',
      example: '适龄幼儿入园率 = 毛入园率',
    },
    rising: {
      name: 'Indicators that should rise',
      purpose: 'If a name contains one of these words, its target should not be below the baseline.',
      example: '体质达标率',
    },
    falling: {
      name: 'Indicators that should fall',
      purpose: 'If a name contains one of these words, its target should not be above the baseline.',
      example: '事故发生率',
    },
    neutral: {
      name: 'Indicators without a direction',
      purpose: 'If a name contains one of these words, its direction is not checked.',
      example: '随迁子女人数',
    },
    sharesOverHundred: {
      name: 'Indicators that may exceed 100%',
      purpose: 'If a name contains one of these words, more than 100% is not an error.',
      example: '床位使用率',
    },
    knownWords: {
      name: 'Words that are not slips',
      purpose: 'Two-character words that no dictionary has and that look like slips for other words.',
      example: '园校',
    },
    confusable: {
      name: 'Easily confused characters',
      purpose: 'Characters alike in sound or shape, one group per line.',
      example: '籍藉',
    },
    contrasts: {
      name: 'Distinguishing characters',
      purpose: 'Words that differ only in these are different words, not slips. One group per line.',
      example: '甲乙丙丁',
    },
    doubledVerbs: {
      name: 'Redundant verbs',
      purpose: 'Verbs that mean the same and should not stand side by side.',
      example: '推动促进',
    },
  },
};
