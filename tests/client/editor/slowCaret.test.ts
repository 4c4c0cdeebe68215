// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAbsolutePositionFromRelativePosition, createRelativePositionFromJSON } from 'yjs';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';
import { typeText } from '../../helpers/typeInEditor';
import type { WritingTeam } from '../../helpers/writingTeam';

describe('one’s own caret', () => {
  prepareEditors();
  let team: WritingTeam;
  afterEach(() => {
    team.destroy();
    vi.useRealTimers();
  });

  it('is told to the others once in a while as one types, where it stands then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    team = await openTeam([createBuilder(countingIds()).paragraph('教育')], 1);
    const [person] = team.people;
    if (!person) throw new Error('nobody');
    const { editor, awareness, ydoc } = person;
    editor.view.dom.tabIndex = 0;
    editor.view.dom.focus();
    const told: number[] = [];
    awareness.on('update', () => {
      const { anchor } = awareness.getLocalState()?.cursor ?? {};
      const place =
        anchor && createAbsolutePositionFromRelativePosition(createRelativePositionFromJSON(anchor), ydoc);
      if (place) told.push(place.index);
    });
    editor.commands.setTextSelection(3);
    vi.advanceTimersByTime(100);
    told.length = 0;
    typeText(editor, '发展');
    expect(told).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual([4]);
  });
});
