/** Whether a dialog lies over the page, whose keys are its own. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
