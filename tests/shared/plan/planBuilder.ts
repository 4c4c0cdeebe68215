import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Plan } from '../../../shared/plan/plan';
import { readPlan } from '../../../shared/plan/readPlan';
import { createBuilder, type DocumentBuilder } from '../../../shared/sample/builder';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { createPlanDocument, type PlanDocument, readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

export type Build = (b: DocumentBuilder) => readonly JSONContent[];

/** A plan with these blocks, numbered 第一章 / 一、/（一）. */
export function planDocument(build: Build): PlanDocument {
  const b = createBuilder(countingIds());
  return createPlanDocument(b.doc(...build(b)), { numberingScheme: [...NUMBERING_SCHEMES.chapter] });
}

/** What is read out of a plan with these blocks. */
export function planOf(build: Build): Plan {
  return readPlan(planDocument(build));
}

/** The body of a plan with these blocks. */
export function bodyOf(build: Build): Node {
  return readBody(planDocument(build));
}
