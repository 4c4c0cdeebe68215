import { gatherChapters } from './chapters';
import { gatherDepartments } from './departmentEntries';
import { gatherLetter } from './letterFields';

/** The fields of the settings from what a shared document keeps, where parts have keys of their own (ADR 10, 28). */
export function gatherSettings(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return gatherLetter(gatherDepartments(gatherChapters(fields)));
}
