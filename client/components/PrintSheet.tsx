import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import classes from './PrintSheet.module.css';

/** What the browser prints instead of the page, on A4 on its side, as long as it is there; on the screen it is not seen. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(<div className={classes.sheet}>{children}</div>, document.body);
}
