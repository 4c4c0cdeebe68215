import { openPopup } from './popup';

/** One field of a small form. A field with `choices` is a list to choose from, else a line of text. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Whether the field makes sense with what the others say; a field that does not is hidden. */
  readonly shownFor?: (values: Readonly<Record<string, string>>) => boolean;
}

/** What a form is opened with; without fields it is a question. */
export interface FormOptions {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly submit: string;
  readonly cancel: string;
  readonly danger?: boolean;
  readonly onSubmit: (values: Readonly<Record<string, string>>) => void;
}

/** Opens a small form below a rectangle of the window; `onClose` runs when it is gone, before `onSubmit`. */
export function openForm(options: FormOptions, anchor: DOMRect, onClose: () => void): void {
  const popup = openPopup(anchor, onClose);
  const form = document.createElement('form');
  form.className = 'table-popup-form';
  form.setAttribute('role', options.danger ? 'alertdialog' : 'dialog');
  form.setAttribute('aria-label', options.title);
  const title = document.createElement('div');
  title.className = 'table-popup-title';
  title.textContent = options.title;
  form.append(title);
  const inputs = options.fields.map((field) => ({ field, ...createField(field) }));
  const values = () => Object.fromEntries(inputs.map(({ field, input }) => [field.name, input.value.trim()]));
  const showFields = () => {
    const now = values();
    for (const { field, row } of inputs) row.hidden = field.shownFor ? !field.shownFor(now) : false;
  };
  form.append(...inputs.map(({ row }) => row), createButtons(options, popup.close));
  form.addEventListener('change', showFields);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') keepInside(form, event);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const result = values();
    popup.close();
    options.onSubmit(result);
  });
  showFields();
  popup.element.append(form);
  form.querySelector<HTMLElement>('select, input, button')?.focus();
}

/** From the last field on to the first, and back: the page behind is not to be reached while it asks. */
function keepInside(form: HTMLFormElement, event: KeyboardEvent): void {
  const stops = [...form.querySelectorAll<HTMLElement>('select, input, button')].filter(
    (each) => each.closest('[hidden]') === null,
  );
  const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (document.activeElement !== edge) return;
  event.preventDefault();
  other?.focus();
}

function createField(field: FormField) {
  const row = document.createElement('label');
  row.className = 'table-popup-field';
  const name = document.createElement('span');
  name.textContent = field.label;
  const input = document.createElement(field.choices ? 'select' : 'input');
  if (input instanceof HTMLSelectElement)
    input.append(...(field.choices ?? []).map(({ value, label }) => new Option(label, value)));
  else input.placeholder = field.hint ?? '';
  input.name = field.name;
  input.value = field.value;
  row.append(name, input);
  return { row, input };
}

function createButtons(options: FormOptions, close: () => void): HTMLElement {
  const buttons = document.createElement('div');
  buttons.className = 'table-popup-buttons';
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = options.cancel;
  cancel.addEventListener('click', close);
  const submit = document.createElement('button');
  submit.type = 'submit';
  submit.className = options.danger ? 'table-popup-danger' : 'table-popup-primary';
  submit.textContent = options.submit;
  buttons.append(cancel, submit);
  return buttons;
}
