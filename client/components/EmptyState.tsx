import { Button } from '@mantine/core';
import classes from './EmptyState.module.css';

/** Stands where a list has nothing to show: why, and what to do. */
export function EmptyState(props: {
  readonly title: string;
  readonly hint: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}) {
  return (
    <div className={classes.box}>
      <div className={classes.title}>{props.title}</div>
      <div className={classes.hint}>{props.hint}</div>
      {props.action && (
        <Button variant="default" mt="sm" onClick={props.action.onClick}>
          {props.action.label}
        </Button>
      )}
    </div>
  );
}
