import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TokenView } from '../../../shared/protocol/api';
import { useNow } from '../../components/useNow';
import type { Language } from '../../i18n/language';
import { relativeTime } from '../../i18n/relativeTime';
import classes from './AccountPage.module.css';

/** One access token: what it is for, since when, when last used. */
export function TokenRow({ token, onDelete }: { readonly token: TokenView; readonly onDelete: () => void }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { label } = token;
  const say = (moment: string) => relativeTime(Date.parse(moment), now, i18n.language as Language);
  return (
    <li className={classes.token}>
      <span className={classes.tokenName}>{label}</span>
      <span className={classes.times}>{t('account.tokenCreated', { time: say(token.createdAt) })}</span>
      <span className={classes.times}>
        {token.lastUsedAt
          ? t('account.tokenUsed', { time: say(token.lastUsedAt) })
          : t('account.tokenNeverUsed')}
      </span>
      <Tooltip label={t('common.delete')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('account.tokenDelete', { label })}
          onClick={onDelete}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
