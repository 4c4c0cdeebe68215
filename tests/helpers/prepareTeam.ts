import type { JSONContent } from '@tiptap/core';
import { afterEach } from 'vitest';
import { openTeam, prepareEditors } from './editorTests';
import type { SharedEditor } from './sharedEditor';
import type { WritingTeam } from './writingTeam';

/** People who write one plan in each test of a file, which says how many. */
export interface PreparedTeam extends Omit<WritingTeam, 'destroy'> {
  /** Opens a plan of these blocks for two. */
  readonly openTwo: (...blocks: readonly JSONContent[]) => Promise<readonly [SharedEditor, SharedEditor]>;
  readonly openThree: (
    ...blocks: readonly JSONContent[]
  ) => Promise<readonly [SharedEditor, SharedEditor, SharedEditor]>;
}

/** Makes a test file ready for teams of editors without a browser (jsdom), and takes each team down after its test. */
export function prepareTeam(): PreparedTeam {
  let team: WritingTeam | null = null;
  prepareEditors();
  afterEach(() => {
    team?.destroy();
    team = null;
  });
  const isHere = (): WritingTeam => {
    if (!team) throw new Error('nobody is here');
    return team;
  };
  return {
    get people() {
      return isHere().people;
    },
    passOne: (random) => isHere().passOne(random),
    goOffline: (index) => isHere().goOffline(index),
    comeBack: (index) => isHere().comeBack(index),
    settle: () => isHere().settle(),
    openTwo: async (...blocks) => {
      team = await openTeam(blocks, 2);
      const [one, other] = team.people;
      if (!one || !other) throw new Error('nobody came');
      return [one, other];
    },
    openThree: async (...blocks) => {
      team = await openTeam(blocks, 3);
      const [one, other, third] = team.people;
      if (!one || !other || !third) throw new Error('nobody came');
      return [one, other, third];
    },
  };
}

/** Where a text begins in front of a person. Throws where it is not. */
export function placeOf({ editor }: SharedEditor, text: string): number {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (node.isText && node.text?.includes(text)) found = position + node.text.indexOf(text);
  });
  if (found < 0) throw new Error(`nobody sees ${text}`);
  return found;
}
