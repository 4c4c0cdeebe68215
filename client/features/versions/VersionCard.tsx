import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/protocol/versionApi';
import { RelativeTime } from '../../components/RelativeTime';
import { useStageName } from '../../components/useStageName';
import type { PastView } from './pastView';
import { useVersionName } from './useVersionName';
import classes from './versions.module.css';

/** One frozen version: what it is called, who froze it when and why, and what can be done with it. */
export function VersionCard(props: {
  readonly version: VersionView;
  readonly onView: (view: PastView) => void;
}) {
  const { t } = useTranslation();
  const nameOf = useVersionName();
  const stageName = useStageName();
  const { version, onView } = props;
  return (
    <article className={classes.card}>
      <div className={classes.cardHead}>
        <span className={classes.name} title={nameOf(version)}>
          {nameOf(version)}
        </span>
        {version.stage && version.label && (
          <Badge variant="light" radius="sm" size="sm" className={classes.stageBadge}>
            {stageName(version.stage)}
          </Badge>
        )}
      </div>
      <p className={classes.meta}>
        {version.author.name} · <RelativeTime moment={version.createdAt} />
      </p>
      <p className={classes.meta}>
        {t('versions.words', { count: version.words })}
        {version.threads > 0 && ` · ${t('versions.threads', { count: version.threads })}`}
      </p>
      {version.reason && (
        <p className={classes.reason} title={version.reason}>
          {version.reason}
        </p>
      )}
      {version.openErrors && (
        <p className={classes.warning}>
          {t('versions.openErrors', { count: version.openErrors.count, reason: version.openErrors.reason })}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onView({ mode: 'read', state: version.id })}
        >
          {t('versions.open')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => onView({ mode: 'compare', older: version.id, newer: 'now' })}
        >
          {t('versions.compareNow')}
        </Button>
      </div>
    </article>
  );
}
