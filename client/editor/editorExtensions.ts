import {
  type AnyExtension,
  type EditorOptions,
  type Extensions,
  Node,
  type NodeViewRenderer,
} from '@tiptap/core';
import { Gapcursor } from '@tiptap/extensions';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { planExtensions } from '../../shared/schema/index';
import { bodyOf, readSettings, settingsOf } from '../../shared/schema/ydoc';
import { CaretAtBeginning } from './behaviours/caretAtBeginning';
import { CaretInSight } from './behaviours/caretInSight';
import { CaretLabels } from './behaviours/caretLabels';
import { ChapterMoves } from './behaviours/chapterMoves';
import { ChartEditing } from './behaviours/chartEditing';
import { ComputedLabels } from './behaviours/computedLabels';
import { ComputedTexts } from './behaviours/computedTexts';
import { EditorDialogs } from './behaviours/editorDialogs';
import { FirstScreens, type FirstScreensOptions } from './behaviours/firstScreens';
import { GatheredKeymaps } from './behaviours/gatheredKeymaps';
import { KnownCaret } from './behaviours/knownCaret';
import { LocalRepair } from './behaviours/localRepair';
import { PastedAnchors } from './behaviours/pastedAnchors';
import { PlainTables } from './behaviours/plainTables';
import { PlanKeys } from './behaviours/planKeys';
import { ReadingCaret } from './behaviours/readingCaret';
import { ReadOnlyText } from './behaviours/readOnlyText';
import { SlowCaret } from './behaviours/slowCaret';
import { TypedLetters } from './behaviours/typedLetters';
import { UndisturbedComposition } from './behaviours/undisturbedComposition';
import { UnwalkedPaper } from './behaviours/unwalkedPaper';
import { caretAwareness } from './caretAwareness';
import { PastedImages } from './images/pastedImages';
import { GuardedChapters } from './locks/chapterGuard';
import { CommandMenus } from './menus/commandMenus';
import { annexListView } from './nodeViews/annexListView';
import { chartView } from './nodeViews/chartView';
import { dataTableViews } from './nodeViews/dataTable/dataTableViews';
import { imageView } from './nodeViews/imageView';
import { taskTableView } from './nodeViews/taskTableView';
import { textChipView } from './nodeViews/textChipView';
import { StructuredPaste } from './paste/structuredPaste';
import { ShownThreads } from './proposals/shownThreads';
import { PROTECTED_NODES } from './protectedNodes';
import { renderCaret, renderSelection } from './remoteCaret';
import { QuickCollaboration } from './sharedText/quickCollaboration';
import { DataTables } from './tables/dataTables';
import { TrackChanges } from './tracking/trackChanges';

/** What an editor on a shared plan needs. */
export interface EditorParts {
  readonly ydoc: Y.Doc;
  readonly awareness: Awareness;
  readonly person: CaretPerson;
  readonly newId: () => string;
  /** Keep other people's changes away for a moment, and let them in again. */
  readonly holdRemote: () => void;
  readonly releaseRemote: () => void;
  /** Whether the server may not have what this Yjs client wrote; without it only what this editor wrote counts as its own. */
  readonly isUnsent?: (client: number, clock: number) => boolean;
  /** Milliseconds since 1970; without it the clock of this computer. */
  readonly now?: () => number;
  /** What lets the view begin with the first screens of a long plan; without it everything is drawn. */
  readonly drawFirst?: FirstScreensOptions['draw'];
}

/** How a person appears to the others. */
export interface CaretPerson {
  readonly id: string;
  readonly name: string;
  /** Six-digit hex; see personColour. */
  readonly color: string;
}

/** Of TipTap's habits of Markdown only lists begun by “- ” or “1. ” are kept: in a plan, stars are stars. Nobody asks it what each key deleted. */
export const EDITOR_SETTINGS: Partial<EditorOptions> = {
  enableInputRules: ['bulletList', 'orderedList'],
  enablePasteRules: false,
  enableCoreExtensions: { delete: false },
};

const views: Readonly<Record<string, NodeViewRenderer>> = {
  valueRef: textChipView('value'),
  crossRef: textChipView('reference'),
  noteRef: textChipView('note'),
  responsibility: textChipView('responsibility'),
  annexList: annexListView,
  taskTable: taskTableView,
  image: imageView,
  chart: chartView,
  ...dataTableViews,
};

/** The plan's one list of nodes and marks, with the views and behaviours of the editor. */
export function editorExtensions(parts: EditorParts): Extensions {
  const { ydoc, awareness, person, newId, now = Date.now } = parts;
  const settings = settingsOf(ydoc);
  const onSettings = (listener: () => void) => {
    settings.observeDeep(listener);
    return () => settings.unobserveDeep(listener);
  };
  return [
    ...planExtensions.map(withView),
    FirstScreens.configure({ draw: parts.drawFirst ?? null }),
    QuickCollaboration.configure({
      fragment: bodyOf(ydoc),
      yUndoOptions: { protectedNodes: PROTECTED_NODES },
    }),
    SlowCaret.configure({
      provider: { awareness: caretAwareness(awareness) },
      user: person,
      render: renderCaret,
      selectionRender: renderSelection,
    }),
    CaretAtBeginning,
    CaretInSight,
    KnownCaret,
    CaretLabels.configure({ awareness }),
    ComputedLabels.configure({ readScheme: () => readSettings(ydoc).numberingScheme, onSettings }),
    ComputedTexts.configure({ readSettings: () => readSettings(ydoc), onSettings }),
    UndisturbedComposition.configure({ hold: parts.holdRemote, release: parts.releaseRemote }),
    LocalRepair.configure({ newId }),
    DataTables.configure({ newId }),
    PlainTables.configure({ company: awareness, newId }),
    PlanKeys,
    TrackChanges.configure({
      newStamp: () => ({ change: newId(), author: person.id, name: person.name, time: now() }),
      isUnsent: parts.isUnsent ?? (() => false),
    }),
    ShownThreads,
    ChartEditing,
    EditorDialogs,
    CommandMenus,
    ReadOnlyText,
    GuardedChapters.configure({ ydoc }),
    PastedImages,
    PastedAnchors,
    StructuredPaste,
    TypedLetters,
    UnwalkedPaper,
    ReadingCaret,
    ChapterMoves.configure({ newId, now, isUnsent: parts.isUnsent ?? (() => false) }),
    Gapcursor,
    GatheredKeymaps,
  ];
}

function withView(extension: AnyExtension): AnyExtension {
  const view = views[extension.name];
  return view && extension instanceof Node ? extension.extend({ addNodeView: () => view }) : extension;
}
