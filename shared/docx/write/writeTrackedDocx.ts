import { comparePlans } from '../../compare/comparePlans';
import type { PlanDocument } from '../../schema/planDocument';
import { composeSections } from './composeSections';
import { createContext } from './createContext';
import type { ImageFiles } from './images';
import { OfficePackage } from './package';
import { trackComparison } from './trackComparison';
import { type PartOptions, writeParts } from './writeParts';

export interface TrackedDocxOptions extends PartOptions {
  /** Who the changes are said to be from. */
  readonly author: string;
  /** When they are said to have been made. */
  readonly date: Date;
  readonly images?: ImageFiles;
}

/**
 * Writes what differs between two plans as a Word file with tracked changes (花脸稿): accepting all of them gives the newer plan's text, rejecting all the
 * older one's (SPEC CMP-8). Cover and contents are left out. Throws `PlanError('invalid-document')` when a body does not fit the schema.
 */
export async function writeTrackedDocx(
  older: PlanDocument,
  newer: PlanDocument,
  options: TrackedDocxOptions,
): Promise<Uint8Array> {
  const comparison = comparePlans(older, newer);
  const office = new OfficePackage();
  const listed = { ...options, plainNotes: true };
  const plain = createContext(comparison.newer.body, newer.settings, office, listed);
  const { body, labels, pages, levels } = createContext(
    comparison.older.body,
    older.settings,
    office,
    listed,
  );
  // What went has no bookmarks: names are of the newer plan, and Word knows each only once.
  const names = { title: new Map(), label: new Map(), cell: new Map() };
  const gone = { ...plain, settings: older.settings, body, labels, pages, levels, names };
  const context = { ...plain, changes: trackComparison(comparison, gone, options) };
  return writeParts(
    context,
    (headings, footers) => composeSections(context, headings, footers, 'plan'),
    options,
  );
}
