import { z } from 'zod';
import type { StandardIndicator } from '../indicators/standardIndicator';
import type { PersonView } from './person';

const MOST = 2000;
const bound = z.number().nullable();

const indicatorSchema = z.object({
  name: z.string().trim().min(1).max(100),
  unit: z.string().trim().min(1).max(30),
  field: z.string().trim().min(1).max(50),
  direction: z.enum(['up', 'down']).nullable(),
  range: z.object({ from: bound, to: bound }),
  definition: z.string().trim().max(500),
});

export const putIndicatorsRequest = z.object({
  indicators: z.array(indicatorSchema).max(MOST),
  /** The `changedAt` of the library that was changed, null for none; left out, whatever stands is replaced. */
  basedOn: z.string().max(40).nullish(),
});

/** An installation's own indicators; the last two are null while there are none. */
export interface IndicatorLibraryView {
  readonly indicators: readonly StandardIndicator[];
  readonly changedAt: string | null;
  readonly changedBy: PersonView | null;
}
