import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { threadLink } from '../../../shared/protocol/threadLink';
import { copyText } from '../../components/copyText';
import { showNotice } from '../../components/notices/noticeStore';
import { useOnDemand } from '../../components/useOnDemand';
import type { PlacedThread } from './orderThreads';

interface Props {
  readonly planId: string;
  readonly thread: PlacedThread;
  readonly onAssign: () => void;
}

/** What is done with a thread less often. */
export function ThreadMenu({ planId, thread, onAssign }: Props) {
  const { t } = useTranslation();
  const copy = async () => {
    const copied = await copyText(new URL(threadLink(planId, thread.id), window.location.href).href);
    showNotice({
      tone: copied ? 'fine' : 'error',
      title: t(copied ? 'comments.linkCopied' : 'comments.linkFailed'),
    });
  };
  const { mounted, opened, setOpened } = useOnDemand();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button is a new one within the menu; it keeps the focus.
    if (mounted) button.current?.focus({ preventScroll: true });
  }, [mounted]);
  const more = (
    <ActionIcon
      ref={button}
      size={22}
      variant="subtle"
      color="gray"
      aria-label={t('comments.more')}
      aria-haspopup="menu"
      title={t('comments.more')}
      onClick={mounted ? undefined : () => setOpened(true)}
    >
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );
  if (!mounted) return more;
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>{more}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy()}>{t('comments.copyLink')}</Menu.Item>
        <Menu.Item onClick={onAssign}>{t('comments.assignMenu')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
