import './choiceMenu.css';
import { openPopup } from '../tables/popup';
import { filterChoices, type MenuChoice } from './menuChoice';

/** Lines that are drawn at most. */
const MAXIMUM = 60;

export interface ChoiceMenuOptions {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly placeholder: string;
  /** Said where nothing fits. */
  readonly none: string;
  /** Where it opens, a rectangle in the window. */
  readonly anchor: DOMRect;
  readonly choices: Promise<readonly MenuChoice[]>;
  /** It closed without a choice; `typed` is what stood in its field, null when the field was emptied with Backspace. */
  readonly onDismiss: (typed: string | null) => void;
  /** A line was chosen; runs before the line's own `run`. */
  readonly onChoose: () => void;
}

let menus = 0;

/**
 * A field with a list below it (an ARIA combobox): typing filters, arrows walk, Enter or Tab chooses, Escape gives up. What is typed goes into the
 * field and not into the plan, so that any input method works and nothing is there to take back. The field is there at once; the list
 * may come later.
 */
export function openChoiceMenu(options: ChoiceMenuOptions): void {
  let all: readonly MenuChoice[] = [];
  let shown: readonly MenuChoice[] = [];
  let active = 0;
  let outcome: 'open' | 'chosen' | 'emptied' = 'open';
  menus += 1;
  const listId = `choice-menu-${menus}`;
  const popup = openPopup(options.anchor, () => {
    if (outcome !== 'chosen') options.onDismiss(outcome === 'emptied' ? null : field.value);
  });
  popup.element.classList.add('choice-menu');
  const field = document.createElement('input');
  field.type = 'text';
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.placeholder = options.placeholder;
  const list = document.createElement('div');
  list.id = listId;
  setAttributes(list, { role: 'listbox', 'aria-label': options.label });
  setAttributes(field, {
    role: 'combobox',
    'aria-label': options.label,
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
  });
  popup.element.append(field, list);

  const choose = (choice: MenuChoice | undefined) => {
    if (!choice) return;
    outcome = 'chosen';
    popup.close();
    options.onChoose();
    choice.run();
  };
  const point = (index: number) => {
    active = index;
    for (const [at, line] of [...list.querySelectorAll('[role="option"]')].entries()) {
      line.setAttribute('aria-selected', String(at === active));
      if (at === active) line.scrollIntoView?.({ block: 'nearest' });
    }
    if (shown.length > 0) field.setAttribute('aria-activedescendant', `${listId}-${active}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const show = () => {
    shown = filterChoices(all, field.value, MAXIMUM);
    list.replaceChildren(...drawGroups(shown, listId, choose));
    if (shown.length === 0 && all.length > 0) {
      const none = document.createElement('div');
      none.className = 'choice-menu-none';
      none.setAttribute('role', 'status');
      none.textContent = options.none;
      list.append(none);
    }
    point(0);
  };
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === COMPOSING) return;
    const count = Math.max(1, shown.length);
    const next = { ArrowDown: active + 1, ArrowUp: active - 1 + count }[event.key];
    if (next !== undefined) point(next % count);
    else if (event.key === 'Enter' || event.key === 'Tab') {
      if (shown.length > 0) choose(shown[active]);
      else popup.close();
    } else if (event.key === ' ' && shown.length === 0) popup.close();
    else if (event.key === 'Backspace' && field.value === '') {
      outcome = 'emptied';
      popup.close();
    } else return;
    event.preventDefault();
  });
  field.focus({ preventScroll: true });
  void options.choices.then(
    (choices) => {
      all = choices;
      if (field.isConnected) show();
    },
    (error) => {
      popup.close();
      throw error;
    },
  );
}

/** The key code of every key that an input method takes for itself. */
const COMPOSING = 229;

function drawGroups(
  choices: readonly MenuChoice[],
  listId: string,
  choose: (choice: MenuChoice) => void,
): HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  for (const [index, choice] of choices.entries()) {
    let group = groups.get(choice.group);
    if (!group) {
      group = document.createElement('div');
      setAttributes(group, { role: 'group', 'aria-label': choice.group });
      const heading = document.createElement('div');
      heading.className = 'table-popup-heading';
      heading.setAttribute('aria-hidden', 'true');
      heading.textContent = choice.group;
      group.append(heading);
      groups.set(choice.group, group);
    }
    group.append(drawLine(choice, `${listId}-${index}`, choose));
  }
  return [...groups.values()];
}

function drawLine(choice: MenuChoice, id: string, choose: (choice: MenuChoice) => void): HTMLElement {
  const line = document.createElement('div');
  line.id = id;
  line.className = 'choice-menu-line';
  line.setAttribute('role', 'option');
  const label = document.createElement('span');
  label.textContent = choice.label;
  line.append(label);
  if (choice.hint) {
    const hint = document.createElement('small');
    hint.textContent = choice.hint;
    line.append(hint);
  }
  // The field keeps the focus.
  line.addEventListener('pointerdown', (event) => event.preventDefault());
  line.addEventListener('click', () => choose(choice));
  return line;
}

function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
