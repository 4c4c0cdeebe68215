import type { Translated } from '../translated';
import type { references as chinese } from '../zh/references';

/** Cited values, cross references and responsibilities: their dialogs. */
export const references: Translated<typeof chinese> = {
  crossTitle: 'Refer to a chapter, table, box, annex or term',
  form: 'Show',
  forms: { number: 'Number', title: 'Title', page: 'Page' },
  search: 'Type to search',
  none: 'Nothing found.',
  valueTitle: 'Cite a value of an indicator, task or project',
  table: 'Table',
  column: 'Column',
  valueForm: 'Wording',
  valueFormHint:
    'Optional. {} stands for the number, as in “more than {}%”; empty shows what the table says.',
  total: 'Total',
  count: 'Number of projects',
  insert: 'Insert',
  noTables: 'This plan has no indicator, task or project table yet. Insert one first.',
  emptyCell: '(empty)',
  responsibilityTitle: 'Responsible offices',
  departments: 'Offices (the first one leads)',
  departmentsHint: 'Type a name and press Enter, or choose from the list.',
  preview: 'Will show: {{text}}',
  origin: {
    value: 'From {{place}}: {{value}}',
    target: 'Refers to {{place}}',
    lead: 'Lead: {{lead}}',
    leadAndOthers: 'Lead: {{lead}}; with {{others}}',
    gone: 'What this refers to was deleted',
    change: 'Double-click or press Enter to change it',
  },
  pagePreview: 'Will show: {{text}} (estimated; the Word file has the page as laid out)',
};
