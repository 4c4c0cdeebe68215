import type { DecorationAttrs } from '@tiptap/pm/view';

/** Another person's caret: a coloured line with the name above it. */
export function renderCaret(person: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'remote-caret';
  caret.dataset.person = String(person.id);
  caret.style.borderColor = String(person.color);
  const label = document.createElement('span');
  label.className = 'remote-caret-label';
  label.style.backgroundColor = String(person.color);
  label.textContent = String(person.name);
  caret.append(label);
  return caret;
}

/** Another person's selection in a light tone of the person's colour. */
export function renderSelection(person: Record<string, unknown>): DecorationAttrs {
  return { class: 'remote-selection', style: `background-color: ${String(person.color)}2e` };
}
