import type { Translated } from '../translated';
import type { indicatorLibrary as zh } from '../zh/indicatorLibrary';

/** The installation's own indicators, for the administrator. */
export const indicatorLibrary: Translated<typeof zh> = {
  title: 'Indicator library',
  intro:
    'Your own indicators are offered together with the built-in ones when an indicator is named in a table; choosing one fills in its name and unit. Your own replaces a built-in one of the same name.',
  readOnly: 'The administrator maintains the library; you can only read it.',
  own: 'Your indicators',
  format:
    'One per line: name | unit | direction | lawful range | definition | field. The first two are required; columns copied from a spreadsheet can be pasted.',
  example: 'Example: ',
  exampleLine: '高中阶段教育毛入学率｜%｜上升｜≥0｜高中阶段在校学生总数占高中学龄人口的比例。｜高中阶段教育',
  nothing: '(nothing yet)',
  builtIn: '{{count}} built in',
  show: 'Show',
  hide: 'Hide',
  save: 'Save',
  saved: 'The library is saved',
  saveFailed: 'The library was not saved',
  loadFailed: 'The library could not be loaded',
  changed: 'There are unsaved changes',
  problems: 'Please correct the marked lines first',
  lastChange: 'Last changed by {{name}}: ',
  line: 'Line {{line}} “{{text}}”: ',
  fault: {
    unit: 'name and unit are needed, with | between them',
    direction: 'the direction is up, down or nothing',
    range: 'the range is written as 0～100, ≥0 or ≤100, or left out',
    double: 'an earlier line has the same name',
  },
};
