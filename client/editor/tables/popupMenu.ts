import { openPopup } from './popup';

/** One entry of a menu; `checked` makes it one of several choices. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly checked?: boolean;
}

/** Entries that belong together, with a heading where there is one. */
export interface MenuSection {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

/** Opens a menu below a rectangle of the window. Arrow keys, Home, End and letters move in it; `onClose` runs when it is gone. */
export function openMenu(
  label: string,
  sections: readonly MenuSection[],
  anchor: DOMRect,
  onClose: () => void,
): void {
  const popup = openPopup(anchor, onClose);
  popup.element.setAttribute('role', 'menu');
  popup.element.setAttribute('aria-label', label);
  for (const section of sections.filter(({ items }) => items.length > 0)) {
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    if (section.heading) {
      const heading = document.createElement('div');
      heading.className = 'table-popup-heading';
      heading.textContent = section.heading;
      group.setAttribute('aria-label', section.heading);
      group.append(heading);
    }
    group.append(...section.items.map((item) => createItem(item, popup.close)));
    popup.element.append(group);
  }
  const buttons = [...popup.element.querySelectorAll('button')].filter(({ disabled }) => !disabled);
  popup.element.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Tab') popup.close();
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next % buttons.length)?.focus();
  });
  buttons[0]?.focus({ preventScroll: true });
}

function createItem(item: MenuItem, close: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'table-popup-item';
  button.disabled = item.disabled ?? false;
  button.tabIndex = -1;
  button.setAttribute('role', item.checked === undefined ? 'menuitem' : 'menuitemradio');
  if (item.checked !== undefined) button.setAttribute('aria-checked', String(item.checked));
  if (item.danger) button.dataset.danger = '';
  const text = document.createElement('span');
  text.textContent = item.label;
  button.append(text);
  if (item.keys) {
    const keys = document.createElement('kbd');
    keys.textContent = item.keys;
    button.append(keys);
  }
  button.addEventListener('click', () => {
    close();
    item.run();
  });
  return button;
}
