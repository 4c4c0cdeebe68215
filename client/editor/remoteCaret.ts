import type { DecorationAttrs } from '@tiptap/pm/view';
import { personColours } from '../components/personColours';

/** Another person's caret: a coloured line with the name above it. */
export function renderCaret(person: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'remote-caret';
  caret.dataset.person = String(person.id);
  const colour = colourOf(person);
  caret.style.borderColor = colour;
  const label = document.createElement('span');
  label.className = 'remote-caret-label';
  label.style.backgroundColor = colour;
  label.textContent = String(person.name);
  caret.append(label);
  return caret;
}

/** Another person's selection in a light tone of the person's colour. */
export function renderSelection(person: Record<string, unknown>): DecorationAttrs {
  return { class: 'remote-selection', style: `background-color: ${colourOf(person)}2e` };
}

/** The colour that the person has on this page; what others send as theirs may be anybody's. */
function colourOf(person: Record<string, unknown>): string {
  return personColours.now()(String(person.id));
}
