import type { JSONContent } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { seedCellTexts } from '../tables/seedCellTexts';
import { spreadChapters } from './chapters';
import { gatherSettings } from './gatherSettings';
import { planSchema } from './index';
import { keepMarkers } from './keepMarkers';
import { markMigrated } from './migrations';
import type { PlanDocument } from './planDocument';
import { readSettingFields } from './readSettingFields';
import type { PlanSettings } from './settings';
import { SCHEMA_VERSION } from './version';

// Whoever touches a plan's Y.Doc comes by here.
keepMarkers();

/** The shared types of a plan's Y.Doc; their names are a contract. */
export function bodyOf(ydoc: Y.Doc): Y.XmlFragment {
  return ydoc.getXmlFragment('body');
}

export function settingsOf(ydoc: Y.Doc): Y.Map<unknown> {
  return ydoc.getMap('settings');
}

/** Writes a plan into an empty Y.Doc, in one transaction. Only the server seeds a document, and only once. */
export function writeYDoc(ydoc: Y.Doc, document: PlanDocument): void {
  ydoc.transact(() => {
    prosemirrorJSONToYXmlFragment(planSchema, document.body, bodyOf(ydoc));
    seedCellTexts(bodyOf(ydoc));
    const fields = spreadChapters({ ...document.settings });
    for (const [key, value] of Object.entries(fields)) settingsOf(ydoc).set(key, value);
    markMigrated(ydoc);
  });
}

/** The settings in a Y.Doc; what is missing or unreadable takes its default. */
export function readSettings(ydoc: Y.Doc): PlanSettings {
  return readSettingFields(gatherSettings(settingsOf(ydoc).toJSON())).settings;
}

/** Reads the plan in a Y.Doc, without changing it. */
export function readYDoc(ydoc: Y.Doc): PlanDocument {
  const body = yXmlFragmentToProsemirrorJSON(bodyOf(ydoc)) as JSONContent;
  return { schemaVersion: SCHEMA_VERSION, settings: readSettings(ydoc), body };
}
