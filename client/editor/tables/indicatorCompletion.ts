import '../../i18n/laterTexts';
import '../menus/choiceMenu.css';
import type { EditorView } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import i18next from 'i18next';
import type { StandardIndicator } from '../../../shared/indicators/standardIndicator';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { loadIndicators } from '../../api/loadIndicators';
import { attendPanel, placeBelow } from './cellPanel';
import { type CellSpot, selectedCellSpot } from './cellSpot';
import { completionsOf } from './completionsOf';
import { fillIndicator } from './standardIndicatorMenu';

/** Where a completion is offered, and for what. */
interface Offer {
  readonly spot: CellSpot;
  readonly found: readonly StandardIndicator[];
}

const LIST_ID = 'indicator-completion';
/** The key code of every key that an input method takes for itself. */
const COMPOSING = 229;

/**
 * Offers indicators of the library below the cell in which somebody types the name of one. The plan keeps the focus: the list takes no key until ↓
 * goes into it, and stays away while an input method composes. Enter or Tab then takes the line, Escape closes. Returns how to stop.
 */
export function completeIndicators(editor: Editor): () => void {
  const { view } = editor;
  let list: HTMLElement | null = null;
  let offer: Offer | null = null;
  /** The line that the keys are on; -1 before ↓ was pressed. */
  let active = -1;
  let asked = 0;

  const close = () => {
    asked += 1;
    offer = null;
    list?.remove();
    list = null;
    view.dom.removeAttribute('aria-activedescendant');
    view.dom.removeAttribute('aria-controls');
  };
  const choose = (indicator: StandardIndicator | undefined) => {
    const spot = offer?.spot;
    close();
    if (!indicator || !spot?.row) return;
    fillIndicator(view, spot.tablePosition, spot.row, indicator);
    view.focus();
  };
  const point = (index: number) => {
    active = index;
    for (const [at, line] of [...(list?.children ?? [])].entries()) {
      line.setAttribute('aria-selected', String(at === active));
      if (at === active) line.scrollIntoView?.({ block: 'nearest' });
    }
    if (active < 0) view.dom.removeAttribute('aria-activedescendant');
    else view.dom.setAttribute('aria-activedescendant', `${LIST_ID}-${active}`);
  };
  const show = ({ spot, found }: Offer) => {
    // Somebody else wrote meanwhile: the keys stay on their line.
    const goesOn = offer?.spot.row === spot.row && namesOf(offer.found) === namesOf(found);
    offer = { spot, found };
    if (list && goesOn) return placeBelow(list, view, spot);
    list?.remove();
    list = drawList(found, choose);
    document.body.append(list);
    view.dom.setAttribute('aria-controls', LIST_ID);
    placeBelow(list, view, spot);
    point(-1);
  };
  const look = async () => {
    const turn = ++asked;
    if (!nameSpot(view)) return close();
    const indicators = await loadIndicators();
    if (turn !== asked || view.isDestroyed || view.composing) return;
    // The caret may have gone on meanwhile.
    const spot = nameSpot(view);
    const found = spot ? completionsOf(indicators, spot.cell.textContent) : [];
    if (!spot || found.length === 0) close();
    else show({ spot, found });
  };
  const onUpdate = () => {
    // Nearly every keystroke is no cell of a table.
    const { parent } = view.state.selection.$from;
    if (!offer && parent.type.name !== 'dataCell') return;
    if (view.composing) close();
    else void look();
  };
  const onSelection = () => {
    if (offer && nameSpot(view)?.row !== offer.spot.row) close();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!offer || event.isComposing || event.keyCode === COMPOSING) return;
    const count = offer.found.length;
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.key === 'Escape') close();
    else if (plain && event.key === 'ArrowDown') point(active + 1 < count ? active + 1 : 0);
    else if (plain && event.key === 'ArrowUp' && active >= 0) point(active - 1);
    else if (plain && active >= 0 && (event.key === 'Enter' || event.key === 'Tab'))
      choose(offer.found[active]);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stop = attendPanel(editor, { look: onUpdate, close, onKey });
  editor.on('update', onUpdate);
  editor.on('selectionUpdate', onSelection);
  return () => {
    stop();
    editor.off('update', onUpdate);
    editor.off('selectionUpdate', onSelection);
  };
}

/** The cell in which an indicator is named, if the caret is at the end of one. */
function nameSpot(view: EditorView): CellSpot | null {
  const { selection } = view.state;
  if (!selection.empty || !view.hasFocus()) return null;
  const spot = selectedCellSpot(view.state);
  if (!spot?.row || spot.table.attrs.kind !== 'indicators') return null;
  if (selection.$from.parentOffset !== selection.$from.parent.content.size) return null;
  const role = readDataTable(spot.table).columns.find(({ id }) => id === spot.column)?.role;
  return role === 'name' ? spot : null;
}

function namesOf(indicators: readonly StandardIndicator[]): string {
  return indicators.map(({ name }) => name).join('\n');
}

function drawList(
  found: readonly StandardIndicator[],
  choose: (indicator: StandardIndicator) => void,
): HTMLElement {
  const list = document.createElement('div');
  list.className = 'table-popup choice-menu indicator-completion';
  list.id = LIST_ID;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', i18next.t('dataTable.standardIndicators'));
  for (const [index, indicator] of found.entries()) {
    const line = document.createElement('div');
    line.id = `${LIST_ID}-${index}`;
    line.className = 'choice-menu-line';
    line.setAttribute('role', 'option');
    const words = document.createElement('span');
    words.textContent = indicator.name;
    const definition = document.createElement('em');
    definition.textContent = indicator.definition;
    words.append(definition);
    const unit = document.createElement('small');
    unit.textContent = indicator.unit;
    line.append(words, unit);
    // The plan keeps the focus.
    line.addEventListener('pointerdown', (event) => event.preventDefault());
    line.addEventListener('click', () => choose(indicator));
    list.append(line);
  }
  return list;
}
