import { Skeleton, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryGroupView } from '../../../shared/protocol/versionApi';
import { useHistory } from '../../api/versions';
import { LoadFailure } from '../../components/LoadFailure';
import { PersonAvatar } from '../../components/PersonAvatar';
import { groupByDay } from './groupByDay';
import type { PastView } from './pastView';
import classes from './versions.module.css';

/** The history that is kept by itself, newest first, by day; each line opens the plan as that person left it. */
export function HistoryList(props: { readonly planId: string; readonly onView: (view: PastView) => void }) {
  const { t, i18n } = useTranslation();
  const history = useHistory(props.planId);
  if (history.error)
    return (
      <LoadFailure
        title={t('versions.historyFailed')}
        error={history.error}
        onRetry={() => void history.refetch()}
      />
    );
  if (!history.data) return <Skeleton height={96} />;
  if (history.data.length === 0) return <p className={classes.hint}>{t('versions.historyEmpty')}</p>;
  return (
    <>
      <p className={classes.hint}>{t('versions.historyHint')}</p>
      {groupByDay(history.data, i18n.language).map(({ day, groups }) => (
        <div key={day}>
          <h4 className={classes.day}>{day}</h4>
          <ul className={classes.groups}>
            {groups.map((group) => (
              <li key={group.last}>
                <HistoryLine
                  group={group}
                  onOpen={() => props.onView({ mode: 'read', state: `@${group.last}` })}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function HistoryLine(props: { readonly group: HistoryGroupView; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { author, from, to, added, removed } = props.group;
  const [start, end] = [clock(from), clock(to)];
  return (
    <UnstyledButton className={classes.group} onClick={props.onOpen}>
      {author ? <PersonAvatar {...author} size={22} /> : <span />}
      <span className={classes.groupName}>{author?.name ?? t('versions.system')}</span>
      <span className={classes.groupTime}>{start === end ? start : `${start}–${end}`}</span>
      <span className={classes.counts}>
        {added > 0 && <span className={classes.added}>{t('versions.added', { count: added })} </span>}
        {removed > 0 && <span className={classes.removed}>{t('versions.removed', { count: removed })}</span>}
        {added === 0 && removed === 0 && t('versions.noWords')}
      </span>
    </UnstyledButton>
  );
}

function clock(moment: string): string {
  const date = new Date(moment);
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}
