import type { Editor } from '@tiptap/react';
import type { Plan } from '../../shared/plan/plan';
import { createPlanReader, type PlanReader } from '../../shared/plan/planReader';
import type { PlanSettings } from '../../shared/schema/settings';
import { useRested } from './useRested';

interface Reading {
  readonly read: PlanReader;
  settings: PlanSettings;
  written: string;
}

const readings = new WeakMap<Editor, Reading>();

/** The plan as data, renewed shortly after the document came to rest; only what changed is read again. For panels that stand open. */
export function usePlanReading(editor: Editor): Plan {
  return useRested(editor, readPlanOf, Object.is);
}

/** The plan that an editor shows, as data now; the same object while nothing in it changed. */
export function readPlanOf(editor: Editor): Plan {
  const { doc, settings } = editor.storage.computedTexts.liveTexts.sources();
  const written = JSON.stringify({ ...settings, previous: null });
  const reading = readings.get(editor) ?? { read: createPlanReader(), settings, written };
  readings.set(editor, reading);
  if (reading.written !== written) Object.assign(reading, { settings, written });
  return reading.read(doc, reading.settings);
}

/** The settings of an editor's plan as they are now. */
export function settingsOfEditor(editor: Editor): PlanSettings {
  return editor.storage.computedTexts.liveTexts.sources().settings;
}
