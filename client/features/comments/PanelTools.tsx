import { ActionIcon } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconFilter,
  IconFilterFilled,
  IconHistory,
  IconMessagePlus,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './comments.module.css';
import type { PlacedThread } from './orderThreads';
import { RemovedWords } from './RemovedWords';
import { threadBeside } from './threadBeside';
import type { Comments } from './useComments';

interface Props {
  readonly comments: Comments;
  /** The threads of the list as it stands. */
  readonly threads: readonly PlacedThread[];
  readonly commentable: boolean;
  /** Whether one owns the plan and may read what was deleted. */
  readonly manages: boolean;
  readonly filtering: boolean;
  readonly filtered: boolean;
  readonly onFiltering: (filtering: boolean) => void;
  /** The switch on the left, and what an editor has more. */
  readonly children: ReactNode;
}

/** The line above the list: forward and back through it, filters, a comment on the plan as a whole. */
export function PanelTools(props: Props) {
  const { comments, threads, commentable, filtering, filtered, onFiltering, children } = props;
  const [removedShown, setRemovedShown] = useState(false);
  const { t } = useTranslation();
  const go = (step: 1 | -1) => () => {
    const next = threadBeside(threads, comments.activeId, step);
    if (next) comments.jump(next.id);
  };
  const FilterIcon = filtered ? IconFilterFilled : IconFilter;
  const tools = [
    { name: 'previous', icon: IconArrowUp, run: go(-1), shown: threads.length > 1 },
    { name: 'next', icon: IconArrowDown, run: go(1), shown: threads.length > 1 },
    { name: 'filter', icon: FilterIcon, run: () => onFiltering(!filtering), shown: true },
    { name: 'addWhole', icon: IconMessagePlus, run: comments.startWholeDraft, shown: commentable },
    { name: 'removed', icon: IconHistory, run: () => setRemovedShown(true), shown: props.manages },
  ] as const;
  return (
    <div className={classes.tools}>
      {children}
      {tools.map(({ name, icon: Icon, run, shown }) =>
        shown ? (
          <ActionIcon
            key={name}
            variant="subtle"
            color={name === 'filter' && filtered ? 'accent' : 'gray'}
            aria-label={t(`comments.${name}`)}
            title={t(`comments.${name}`)}
            aria-pressed={name === 'filter' ? filtering : undefined}
            onClick={run}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        ) : null,
      )}
      {removedShown && <RemovedWords planId={comments.planId} onClose={() => setRemovedShown(false)} />}
    </div>
  );
}
