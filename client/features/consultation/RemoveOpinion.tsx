import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import { useRoundActions } from '../../api/consultations';
import { ConfirmDialog } from '../../components/ConfirmDialog';

/** Takes back an opinion that was entered or imported by mistake, after asking. */
export function RemoveOpinion(props: { readonly roundId: string; readonly opinion: OpinionView }) {
  const { t } = useTranslation();
  const { withdraw } = useRoundActions(props.roundId);
  const [asking, setAsking] = useState(false);
  const { id, number, department } = props.opinion;
  return (
    <>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {t('consultation.remove')}
      </Button>
      {asking && (
        <ConfirmDialog
          opened
          confirmation={{
            title: t('consultation.removeTitle', { number }),
            text: t('consultation.removeText', { department }),
            action: t('consultation.remove'),
            failed: t('consultation.removeFailed'),
          }}
          pending={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate(id)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
