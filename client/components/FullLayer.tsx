import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useReturnFocus } from './useReturnFocus';

/** What lies open over a page and takes an Escape of its own. */
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * A layer over the whole page, named for who cannot see it. Escape leaves it only when nothing lies open over it and no words are being
 * written in it: a dialog would take the layer along, and the words would be lost.
 */
export function FullLayer(props: {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  useReturnFocus();
  const leave = useRef(props.onClose);
  leave.current = props.onClose;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const open = [...document.querySelectorAll(OPEN)].filter((each) => each.getClientRects().length > 0);
      if (open.length <= 1 && !takesWords(event.target)) leave.current();
    };
    // Before the dialogs hear of it, while they are still there.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnEscape={false}
      fullScreen
      withCloseButton={false}
      padding={0}
      transitionProps={{ duration: 0 }}
      aria-label={props.label}
    >
      {props.children}
    </Modal>
  );
}

function takesWords(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'range'].includes(target.type);
}
