import type { JSONContent } from '@tiptap/core';
import { afterEach, beforeAll, vi } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../client/i18n/i18n';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { writeYDoc } from '../../shared/schema/ydoc';
import type { Random } from './random';
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

/** Opens a plan of these blocks for so many people, each with everything that an editor loads later; `random` as in `createWritingTeam`. */
export async function openTeam(
  blocks: readonly JSONContent[],
  count: number,
  random?: Random,
): Promise<WritingTeam> {
  const seed = new Y.Doc();
  if (random) seed.clientID = 1;
  writeYDoc(seed, createPlanDocument({ type: 'doc', content: [...blocks] }));
  const team = createWritingTeam(Y.encodeStateAsUpdate(seed), count, random);
  await vi.dynamicImportSettled();
  return team;
}
