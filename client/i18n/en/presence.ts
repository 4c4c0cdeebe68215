import type { Translated } from '../translated';
import type { presence as chinese } from '../zh/presence';

/** Who is here. */
export const presence: Translated<typeof chinese> = {
  here: '{{count}} here now',
  you: '{{name}} (you)',
  more: '{{count}} more: {{names}}',
};
