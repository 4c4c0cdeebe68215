import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TokenView } from '../../../shared/protocol/api';
import { useTokens } from '../../api/tokens';
import { LoadFailure } from '../../components/LoadFailure';
import classes from '../../components/SettingsPage.module.css';
import pageClasses from './AccountPage.module.css';
import { DeleteTokenDialog } from './DeleteTokenDialog';
import { NewToken } from './NewToken';
import { TokenRow } from './TokenRow';

/** The access tokens of the person signed in. */
export function Tokens() {
  const { t } = useTranslation();
  const tokens = useTokens();
  const [deleting, setDeleting] = useState<TokenView | null>(null);
  return (
    <section className={classes.card}>
      <h2 className={classes.cardHeading}>{t('account.tokens')}</h2>
      <p className={classes.cardIntro}>{t('account.tokensHint')}</p>
      <NewToken />
      {tokens.isPending && <Skeleton height={48} mt="md" />}
      {tokens.error && (
        <LoadFailure
          title={t('account.tokensFailed')}
          error={tokens.error}
          onRetry={() => tokens.refetch()}
        />
      )}
      {tokens.data?.length === 0 && <p className={pageClasses.none}>{t('account.tokenNone')}</p>}
      {tokens.data && tokens.data.length > 0 && (
        <ul className={pageClasses.tokens}>
          {tokens.data.map((token) => (
            <TokenRow key={token.id} token={token} onDelete={() => setDeleting(token)} />
          ))}
        </ul>
      )}
      {deleting && <DeleteTokenDialog token={deleting} onClose={() => setDeleting(null)} />}
    </section>
  );
}
