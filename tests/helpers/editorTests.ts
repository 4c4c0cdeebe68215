import type { JSONContent } from '@tiptap/core';
import { afterEach, beforeAll, vi } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../client/i18n/i18n';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { writeYDoc } from '../../shared/schema/ydoc';
import { fakeMeasures } from './typeInEditor';
import { createWritingTeam, type WritingTeam } from './writingTeam';

/** Makes a test file ready for editors without a browser; after each test the page is empty again. Needs jsdom. */
export function prepareEditors(): void {
  beforeAll(async () => {
    fakeMeasures();
    await startI18n(null);
  });
  afterEach(() => document.body.replaceChildren());
}

/** Opens a plan of these blocks for so many people, each with everything that an editor loads later. */
export async function openTeam(blocks: readonly JSONContent[], count: number): Promise<WritingTeam> {
  const seed = new Y.Doc();
  writeYDoc(seed, createPlanDocument({ type: 'doc', content: [...blocks] }));
  const team = createWritingTeam(Y.encodeStateAsUpdate(seed), count);
  await vi.dynamicImportSettled();
  return team;
}
