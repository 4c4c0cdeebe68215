/** A small panel beside what opened it, above the page; one at a time. */
export interface Popup {
  readonly element: HTMLElement;
  readonly close: () => void;
}

let open: Popup | null = null;

/**
 * Shows an empty panel below `anchor` (a rectangle in the window). Escape, a press or the wheel elsewhere, or a change of window size
 * close it; then `onClose` runs, once.
 */
export function openPopup(anchor: DOMRect, onClose: () => void): Popup {
  open?.close();
  const element = document.createElement('div');
  element.className = 'table-popup';
  document.body.append(element);
  const pressedElsewhere = (event: Event) => {
    if (event.target instanceof Node && element.contains(event.target)) return;
    popup.close();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    popup.close();
  };
  const popup: Popup = {
    element,
    close() {
      if (open !== popup) return;
      open = null;
      element.remove();
      document.removeEventListener('pointerdown', pressedElsewhere, true);
      document.removeEventListener('wheel', pressedElsewhere, true);
      window.removeEventListener('resize', popup.close);
      onClose();
    },
  };
  document.addEventListener('pointerdown', pressedElsewhere, true);
  document.addEventListener('wheel', pressedElsewhere, true);
  window.addEventListener('resize', popup.close);
  element.addEventListener('keydown', closeOnEscape);
  open = popup;
  new ResizeObserver(() => place(element, anchor)).observe(element);
  place(element, anchor);
  return popup;
}

function place(element: HTMLElement, anchor: DOMRect): void {
  const gap = 4;
  const { width, height } = element.getBoundingClientRect();
  const fitsBelow = anchor.bottom + gap + height <= window.innerHeight;
  const top = fitsBelow ? anchor.bottom + gap : Math.max(gap, window.innerHeight - height - gap);
  const left = Math.max(gap, Math.min(anchor.left, window.innerWidth - width - gap));
  element.style.top = `${top}px`;
  element.style.left = `${left}px`;
}
