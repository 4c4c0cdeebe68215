import type { Editor } from '@tiptap/react';
import { useMemo, useSyncExternalStore } from 'react';
import type { PlanSettings } from '../../../shared/schema/settings';
import { type OpenSettings, openSettings } from '../../editor/openSettings';

/** The settings of the plan as they are now, with the way to change them. */
export function usePlanSettings(editor: Editor): OpenSettings & { readonly settings: PlanSettings } {
  const open = useMemo(() => openSettings(editor), [editor]);
  const settings = useSyncExternalStore(open.subscribe, open.read);
  return { ...open, settings };
}
