import type { Editor } from '@tiptap/react';
import { attendPanel, placeBelow } from './cellPanel';
import { selectedCellSpot } from './cellSpot';
import { type RoleOffer, roleOffer } from './roleOffer';
import { TableActions } from './tableActions';

/**
 * Offers, below the header of a column without a meaning, the one that its words suggest (2026年, 责任单位), as long as the caret is in it. One
 * press takes it, Escape puts it away; the plan keeps the focus. Returns how to stop.
 */
export function offerRoles(editor: Editor): () => void {
  const { view } = editor;
  let panel: HTMLElement | null = null;
  let offer: RoleOffer | null = null;
  const close = () => {
    panel?.remove();
    panel = null;
    offer = null;
  };
  const take = () => {
    const taken = offer;
    close();
    taken?.run();
  };
  const look = () => {
    const isHeader = view.state.selection.$from.parent.type.name === 'dataColumn';
    if (!isHeader || view.composing || !view.editable || !view.hasFocus()) return close();
    const spot = selectedCellSpot(view.state);
    if (!spot) return close();
    const { period } = editor.storage.computedTexts.liveTexts.sources().settings;
    // No row or column is added here, which would need an id.
    const actions = new TableActions(view, spot.tablePosition, () => '');
    const next = roleOffer(actions, spot.column, period);
    if (!next) return close();
    // What is pressed stays while somebody else writes.
    if (panel?.textContent !== next.label) {
      close();
      panel = drawOffer(next.label, take);
      document.body.append(panel);
    }
    offer = next;
    placeBelow(panel, view, spot);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const stop = attendPanel(editor, { look, close, onKey });
  editor.on('transaction', look);
  return () => {
    stop();
    editor.off('transaction', look);
  };
}

function drawOffer(label: string, take: () => void): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'table-popup';
  panel.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'table-popup-item';
  button.textContent = label;
  // The plan keeps the focus.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', take);
  panel.append(button);
  return panel;
}
