import '../../i18n/laterTexts';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { NotificationView } from '../../../shared/protocol/notifications';
import { threadLink } from '../../../shared/protocol/threadLink';
import { useNotifications, useReadNotifications } from '../../api/notifications';
import { LoadFailure } from '../../components/LoadFailure';
import { RelativeTime } from '../../components/RelativeTime';
import { useFullTime } from '../versions/useVersionName';
import classes from './notifications.module.css';

/** What one was told, newest first; a click goes there and marks it as read. */
export function NotificationList({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const notifications = useNotifications();
  const read = useReadNotifications();
  const fullTime = useFullTime();
  const items = notifications.data?.items ?? [];
  const open = (item: NotificationView) => {
    read.mutate([item.id]);
    onLeave();
    const [path = '', fragment] = linkOf(item).split('#');
    if (window.location.pathname !== path) navigate(path);
    if (fragment) window.location.hash = fragment;
  };
  return (
    <section className={classes.panel} aria-label={t('notifications.title')}>
      <div className={classes.head}>
        <h2>{t('notifications.title')}</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!notifications.data?.unread}
          onClick={() => read.mutate(null)}
        >
          {t('notifications.readAll')}
        </Button>
      </div>
      {notifications.error ? (
        <LoadFailure
          title={t('notifications.loadFailed')}
          error={notifications.error}
          onRetry={() => void notifications.refetch()}
        />
      ) : (
        items.length === 0 && <p className={classes.empty}>{t('notifications.empty')}</p>
      )}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <button type="button" data-unread={!item.read || undefined} onClick={() => open(item)}>
              <span className={classes.what}>
                {t(`notifications.said.${saidKey(item)}`, { name: item.actor?.name ?? '' })}
                <span className={classes.time}>
                  <RelativeTime moment={item.createdAt} />
                </span>
              </span>
              {item.text && <span className={classes.text}>{item.text}</span>}
              {item.dueAt && (
                <span className={classes.plan}>
                  {t('notifications.until', { time: fullTime(item.dueAt) })}
                </span>
              )}
              <span className={classes.plan}>{item.plan.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <Link href="/account" className={classes.choose} onClick={onLeave}>
        {t('notifications.choose')}
      </Link>
    </section>
  );
}

function linkOf({ plan, threadId, consultationId }: NotificationView): string {
  if (consultationId) return `/consultations/${encodeURIComponent(consultationId)}`;
  return threadId ? threadLink(plan.id, threadId) : `/plans/${plan.id}`;
}

/** A deadline is that of a comment, of a round that one has not answered, or of one’s own round, where the text names who has not. */
function saidKey({ kind, consultationId, text }: NotificationView) {
  if (kind !== 'deadline' || !consultationId) return kind;
  return text ? 'waitingDeadline' : 'answerDeadline';
}
