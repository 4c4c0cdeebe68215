import { ActionIcon, Indicator, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotifications } from '../../api/notifications';
import { lazyPart } from '../../components/lazyPart';

const NotificationList = lazyPart(() =>
  import('./NotificationList').then((module) => module.NotificationList),
);

/** The bell: how much one was told that is unread, and behind it the list. */
export function NotificationBell() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const unread = useNotifications().data?.unread ?? 0;
  const label = unread > 0 ? t('common.unreadNotifications', { count: unread }) : t('common.notifications');
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} shadow="md" withinPortal>
      <Popover.Target>
        <Indicator
          label={unread > 99 ? '99+' : unread}
          size={16}
          offset={4}
          color="official"
          disabled={unread === 0}
          styles={{ indicator: { fontSize: 11 } }}
        >
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            title={label}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconBell size={19} aria-hidden />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <NotificationList onLeave={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
