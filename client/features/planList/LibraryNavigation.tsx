import { IconFileDescription, IconListCheck, IconTrash, IconUser, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './LibraryNavigation.module.css';
import type { Scope } from './selectPlans';

/** What the library shows: a kind of plans, the own chapters, or the recycle bin. */
export type LibraryView = Scope | 'chapters' | 'recycled';

const VIEWS = [
  { view: 'all', Icon: IconFileDescription },
  { view: 'mine', Icon: IconUser },
  { view: 'shared', Icon: IconUsers },
  { view: 'chapters', Icon: IconListCheck },
  { view: 'recycled', Icon: IconTrash },
] as const;

/** The kinds of plans, left of the list. */
export function LibraryNavigation(props: {
  readonly view: LibraryView;
  readonly onChange: (view: LibraryView) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('planList.navigation')} className={classes.navigation}>
      {VIEWS.map(({ view, Icon }) => (
        <button
          key={view}
          type="button"
          className={classes.choice}
          aria-current={props.view === view ? 'page' : undefined}
          onClick={() => props.onChange(view)}
        >
          <Icon size={18} stroke={1.6} aria-hidden />
          {t(`planList.scope.${view}`)}
        </button>
      ))}
    </nav>
  );
}
