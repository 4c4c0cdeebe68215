import { createBuilder } from '../sample/builder';
import { NUMBERING_SCHEMES } from '../schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../schema/planDocument';
import type { NewId } from '../text/imported';

/** A title, one heading and a paragraph to write in. */
export function createBlankPlan(title: string, newId: NewId): PlanDocument {
  const b = createBuilder(newId);
  const body = b.doc(b.title(title), b.heading(1, ''), b.paragraph());
  return createPlanDocument(body, { numberingScheme: [...NUMBERING_SCHEMES.chapter] });
}
