import type { Translated } from '../translated';
import type { indicatorLibrary as zh } from '../zh/indicatorLibrary';

/** The installation's own indicators, for the administrator. */
export const indicatorLibrary: Translated<typeof zh> = {
  title: 'Indicator library',
  intro:
    'Indicators of your own. They are offered with the built-in ones while an indicator is named in a table; choosing one fills its name and unit. An own indicator takes the place of a built-in one of that name.',
  readOnly: 'The library is kept by the administrator; you can only look at it.',
  own: 'Own indicators',
  format:
    'One a line: name | unit | direction | lawful range | definition | field. The first two are needed; columns copied from a spreadsheet can be pasted.',
  example: 'Example: ',
  exampleLine: '高中阶段教育毛入学率｜%｜上升｜≥0｜高中阶段在校学生总数占高中学龄人口的比例。｜高中阶段教育',
  nothing: '(nothing yet)',
  builtIn: '{{count}} built in',
  show: 'Show',
  hide: 'Hide',
  save: 'Save',
  saved: 'The library is saved',
  saveFailed: 'The library was not saved',
  loadFailed: 'The library could not be read',
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
