import { useTranslation } from 'react-i18next';
import type { ConsultationView } from '../../../shared/protocol/consultationApi';
import { CopyButton } from '../../components/CopyButton';
import { useFullTime } from '../versions/useVersionName';
import classes from './consultation.module.css';

/** The code of a round, and its invitation to be copied into a letter or message. */
export function Invitation({ round }: { readonly round: ConsultationView }) {
  const { t } = useTranslation();
  const fullTime = useFullTime();
  const words = t('consultation.invitation', {
    link: `${window.location.origin}/consultations/${round.id}`,
    title: round.title,
    version: round.version,
    code: round.code ?? '',
    time: fullTime(round.deadline),
  });
  return (
    <>
      <p className={classes.hint}>{t('consultation.code', { code: round.code ?? '' })}</p>
      <CopyButton text={words} label={t('consultation.copyInvitation')} />
    </>
  );
}
