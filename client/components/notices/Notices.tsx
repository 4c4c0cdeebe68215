import { Button, CloseButton } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Notices.module.css';
import { closeNotice, currentNotices, onNotices } from './noticeStore';

/** Where notices stand: at the foot of the page, read out by screen readers as they come. */
export function Notices() {
  const { t } = useTranslation();
  const notices = useSyncExternalStore(onNotices, currentNotices);
  return (
    <div className={classes.stack} role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={classes.notice} data-tone={notice.tone}>
          <div className={classes.words}>
            <div className={classes.title}>{notice.title}</div>
            {notice.text && <div className={classes.text}>{notice.text}</div>}
          </div>
          {notice.action && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                closeNotice(notice.id);
                notice.action?.onClick();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <CloseButton
            size="sm"
            aria-label={t('common.closeNotice')}
            onClick={() => closeNotice(notice.id)}
          />
        </div>
      ))}
    </div>
  );
}
