/**
 * Puts a text on the clipboard; false where the browser does not let us. Over plain HTTP on an intranet there is no
 * `navigator.clipboard`, so the old command is tried then.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: the command below may still be allowed.
  }
  return copyByCommand(text);
}

/** Puts a text on the clipboard as a key would: whoever listens to `copy` may put more there. */
export function copyByCommand(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'gn-hidden';
  // A dialog keeps the focus inside itself, so the field stands in it.
  const home = document.activeElement?.closest('[role="dialog"]') ?? document.body;
  const focused = document.activeElement;
  home.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
