import type { Translated } from '../translated';
import type { previousPlan as zh } from '../zh/previousPlan';

/** The plan of the period before 上期文本, and rolling a plan over. */
export const previousPlan: Translated<typeof zh> = {
  title: 'Previous',
  heading: 'Text of the previous plan',
  whole: 'Whole plan',
  empty: 'The earlier plan has no text for this section. “Whole plan” shows its other parts.',
  gone: 'A heading that has since been deleted',
  rollOver: 'Draft the next period',
  rolledOver:
    'The next draft has been created: headings and tables are kept, the earlier text is in the “Previous” panel.',
  rollOverFailed: 'The next draft was not created',
  from: 'Or roll over an existing plan to the next period',
  fromPlaceholder: 'Choose an earlier plan (own or imported)',
  fromHint:
    'Keeps headings, indicators and tables, moves years on by five, puts old targets beside the new baseline; the earlier text stands beside the new one.',
};
