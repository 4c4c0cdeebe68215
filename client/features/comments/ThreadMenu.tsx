import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { threadLink } from '../../../shared/protocol/threadLink';
import { copyText } from '../../components/copyText';
import { showNotice } from '../../components/notices/noticeStore';
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
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size={22}
          variant="subtle"
          color="gray"
          aria-label={t('comments.more')}
          title={t('comments.more')}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy()}>{t('comments.copyLink')}</Menu.Item>
        <Menu.Item onClick={onAssign}>{t('comments.assignMenu')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
