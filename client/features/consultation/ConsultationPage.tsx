import '../../i18n/laterTexts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakingPartView } from '../../../shared/protocol/consultationApi';
import { useEntry } from '../../api/consultations';
import { useSession } from '../../api/session';
import { MessagePage } from '../../components/MessagePage';
import { PageLoading } from '../../components/PageLoading';
import { useFailureText } from '../../components/useFailureText';
import { usePageTitle } from '../../components/usePageTitle';
import { usePlanConnection } from '../planPage/usePlanConnection';
import SignInPage from '../signIn/SignInPage';
import { EntryForm } from './EntryForm';
import { RoundReader } from './RoundReader';

/** The page of one round, for invited people with or without an account: first the code, then the text and the opinions. */
export default function ConsultationPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const entry = useEntry(id);
  const session = useSession();
  const [signingIn, setSigningIn] = useState(false);
  const userId = session.data?.user?.id;
  const { refetch } = entry;
  useEffect(() => {
    if (signingIn && userId) void refetch();
    if (userId) setSigningIn(false);
  }, [signingIn, userId, refetch]);
  usePageTitle(entry.data?.participant?.title ?? t('consultation.title'));
  if (entry.error) return <MessagePage title={t('consultation.notFound')} text={failureText(entry.error)} />;
  if (!entry.data) return <PageLoading />;
  const { participant } = entry.data;
  if (!participant && signingIn) return <SignInPage expired={false} />;
  if (!participant)
    return (
      <EntryForm
        id={id}
        onEntered={() => void refetch()}
        onSignIn={userId ? null : () => setSigningIn(true)}
      />
    );
  return <Connected round={participant} />;
}

function Connected({ round }: { readonly round: TakingPartView }) {
  const connection = usePlanConnection(round.roomId, round.me.id);
  if (!connection) return <PageLoading />;
  return <RoundReader round={round} connection={connection} />;
}
