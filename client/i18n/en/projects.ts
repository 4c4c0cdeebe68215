import type { Translated } from '../translated';
import type { projects as zh } from '../zh/projects';

/** The projects of a plan 项目. */
export const projects: Translated<typeof zh> = {
  heading: 'Projects',
  search: 'Find by name or content…',
  grouping: 'Group',
  byNone: 'Not grouped',
  byCategory: 'By category',
  byPlace: 'By place',
  byBody: 'By construction unit',
  byYear: 'By first year',
  sort: 'Order',
  sortPlan: 'Plan order',
  sortInvestment: 'Largest first',
  sortYear: 'Earliest first',
  unit: 'Unit of investments',
  tenThousand: '10,000 yuan',
  hundredMillion: '100 million yuan',
  money: '{{amount}} ({{unit}})',
  noMoney: 'no sum yet',
  total: '{{count}} in all, {{amount}} ({{unit}})',
  groupTotal: '{{count}} · {{amount}} ({{unit}})',
  unsaid: 'Not stated',
  jump: 'Go to this row of the table',
  empty:
    'The plan has no project list yet. Add one with Insert → Indicators, tasks, projects…, and its rows are listed here.',
  nothingFound: 'No matching project.',
};
