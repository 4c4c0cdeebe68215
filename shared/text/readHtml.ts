import type { ImportedPlan, NewId } from './imported';
import { inferStructure } from './inferStructure';
import { readHtmlSource } from './readHtmlSource';

/** Reads a web page (a published plan) into a structured plan. Throws `PlanError` when it holds no text. */
export function readHtml(html: string, options: { newId: NewId }): ImportedPlan {
  return inferStructure(readHtmlSource(html), options);
}
