import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './MessagePage.module.css';

/** A page that only says something, with what to do next below it. */
export function MessagePage(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className={classes.page} id="main">
      <Title order={2}>{props.title}</Title>
      <p className={classes.text}>{props.text}</p>
      <div className={classes.actions}>{props.children}</div>
    </main>
  );
}
