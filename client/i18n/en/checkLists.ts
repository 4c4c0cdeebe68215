import type { Translated } from '../translated';
import type { checkLists as chinese } from '../zh/checkLists';

/** The lists of the check, for the administrator. */
export const checkLists: Translated<typeof chinese> = {
  title: 'Lists of the check',
  intro:
    'Your own words, added to the lists that come with the program and used by the check of every plan. One entry a line.',
  readOnly: 'The administrator keeps these lists; they can only be read here.',
  builtIn: '{{count}} come with the program',
  showBuiltIn: 'Show',
  hideBuiltIn: 'Hide',
  example: 'Example: ',
  nothing: '(nothing added yet)',
  save: 'Save',
  saved: 'The lists are saved; open plans are checked again.',
  saveFailed: 'The lists were not saved',
  loadFailed: 'The lists were not loaded',
  changed: 'There are unsaved changes',
  lastChange: '{{name}} last changed them: ',
  download: 'Download the lists',
  downloadHint: 'For the command line: gongni check plan.docx --lists lists.json',
  problems: 'Correct the marked lines first',
  line: 'Line {{line}} “{{text}}”: ',
  fault: {
    parts: '“=” is missing; both sides are needed',
    single: 'at least two characters are needed',
    short: 'at least four characters are needed',
    pattern: 'the left side is no correct pattern; brackets must be paired',
    double: 'the same as a line above',
  },
  list: {
    typos: {
      name: 'Typos and wrong words',
      purpose: 'Wrong = right; = and a reason may follow. The left side may be a regular expression.',
      example: '五育病举 = 五育并举',
    },
    phrases: {
      name: 'Set phrases',
      purpose:
        'One with a character that sounds or looks like the right one is a slip. At least four characters.',
      example: '三张清单',
    },
    fixedPhrases: {
      name: 'Fixed names and sayings',
      purpose: 'Meetings, documents and theories in which no character may change. At least four characters.',
      example: '全省文化传承发展大会',
    },
    departments: {
      name: 'Departments',
      purpose: 'The names of one department, the full one first, without county, city or district.',
      example: '教育体育局、教体局、教育局',
    },
    synonyms: {
      name: 'Names of indicators written differently',
      purpose:
        'Before indicators are compared the left side is replaced by the right one; an empty right side takes it out.',
      example: '适龄幼儿入园率 = 毛入园率',
    },
    rising: {
      name: 'Indicators that should rise',
      purpose: 'Where a name holds one of these words, a target is not below its baseline.',
      example: '体质达标率',
    },
    falling: {
      name: 'Indicators that should fall',
      purpose: 'Where a name holds one of these words, a target is not above its baseline.',
      example: '事故发生率',
    },
    neutral: {
      name: 'Indicators without a direction',
      purpose: 'Where a name holds one of these words, no direction is judged.',
      example: '随迁子女人数',
    },
    sharesOverHundred: {
      name: 'Indicators that may exceed 100%',
      purpose: 'Where a name holds one of these words, more than 100% is no error.',
      example: '床位使用率',
    },
    knownWords: {
      name: 'Words that are no slips',
      purpose: 'Words of two characters that no dictionary has and that look like slips of others.',
      example: '园校',
    },
    confusable: {
      name: 'Characters that are mistaken',
      purpose: 'Characters alike in sound or shape, a group a line.',
      example: '籍藉',
    },
    contrasts: {
      name: 'Characters that tell apart',
      purpose: 'Words that differ only in these are different words, no slips. A group a line.',
      example: '甲乙丙丁',
    },
    doubledVerbs: {
      name: 'Doubled verbs',
      purpose: 'Words that say the same and do not stand side by side.',
      example: '推动促进',
    },
  },
};
