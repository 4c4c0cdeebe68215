import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** The frame of a panel beside the paper: its heading with what belongs to it, tools below that stay, and a list that scrolls. */
export function Panel(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <aside className={classes.panel} aria-label={props.title}>
      <div className={classes.head}>
        <h2 className={classes.title}>{props.title}</h2>
        {props.aside}
      </div>
      {props.tools && <div className={classes.tools}>{props.tools}</div>}
      <div className={classes.list}>{props.children}</div>
    </aside>
  );
}
