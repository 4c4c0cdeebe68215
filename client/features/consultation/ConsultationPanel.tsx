import '../../i18n/laterTexts';
import { Badge, Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsultationView } from '../../../shared/protocol/consultationApi';
import { canManage, type Role } from '../../../shared/protocol/roles';
import { useConsultations } from '../../api/consultations';
import { useVersions } from '../../api/versions';
import { LoadFailure } from '../../components/LoadFailure';
import { lazyPart } from '../../components/lazyPart';
import { useStageName } from '../../components/useStageName';
import { useFullTime } from '../versions/useVersionName';
import panel from '../versions/versions.module.css';
import classes from './consultation.module.css';
import { Invitation } from './Invitation';
import { NewRoundDialog } from './NewRoundDialog';

const RoundLayer = lazyPart(() => import('./RoundLayer').then((module) => module.RoundLayer));

interface Props {
  readonly planId: string;
  readonly editor: Editor;
  readonly role: Role;
}

/** The rounds of consultation beside the paper: how far each is, its link and code, the way to its opinions. */
export const ConsultationPanel = memo(function ConsultationPanel({ planId, editor, role }: Props) {
  const { t } = useTranslation();
  const rounds = useConsultations(planId);
  const versions = useVersions(planId);
  const [opening, setOpening] = useState(false);
  const [shownId, setShownId] = useState<string | null>(null);
  const shown = rounds.data?.find(({ id }) => id === shownId);
  const hasVersions = (versions.data?.length ?? 0) > 0;
  return (
    <aside className={panel.panel} aria-label={t('consultation.title')}>
      <div className={panel.head}>
        <h2 className={panel.title}>{t('consultation.title')}</h2>
        {canManage(role) && (
          <Button size="compact-sm" disabled={!hasVersions} onClick={() => setOpening(true)}>
            {t('consultation.new')}
          </Button>
        )}
      </div>
      <div className={panel.scroll}>
        {rounds.error && (
          <LoadFailure
            title={t('consultation.loadFailed')}
            error={rounds.error}
            onRetry={() => void rounds.refetch()}
          />
        )}
        {rounds.data?.length === 0 && (
          <p className={panel.hint}>
            {t(hasVersions || !canManage(role) ? 'consultation.none' : 'consultation.needsVersion')}
          </p>
        )}
        {rounds.data?.map((round) => (
          <RoundCard key={round.id} round={round} onShow={() => setShownId(round.id)} />
        ))}
      </div>
      {opening && (
        <NewRoundDialog planId={planId} versions={versions.data ?? []} onClose={() => setOpening(false)} />
      )}
      {shown && (
        <Suspense fallback={null}>
          <RoundLayer round={shown} editor={editor} onClose={() => setShownId(null)} />
        </Suspense>
      )}
    </aside>
  );
});

function RoundCard({ round, onShow }: { readonly round: ConsultationView; readonly onShow: () => void }) {
  const { t } = useTranslation();
  const stageName = useStageName();
  const fullTime = useFullTime();
  const answered = round.parties.filter(({ answer, opinions }) => answer !== null || opinions > 0).length;
  return (
    <article className={classes.roundCard}>
      <div className={panel.cardHead}>
        <span className={panel.name}>{stageName(round.version)}</span>
        <Badge variant={round.over ? 'default' : 'light'} radius="sm" size="sm" className={classes.badge}>
          {t(round.over ? 'consultation.over' : 'consultation.running')}
        </Badge>
      </div>
      <p className={panel.meta}>{t('consultation.until', { time: fullTime(round.deadline) })}</p>
      <p className={panel.meta}>
        {t('consultation.answered', { answered, asked: round.parties.length })} ·{' '}
        {t('consultation.opinionCount', { count: round.opinions })}
      </p>
      {round.unsettled > 0 && (
        <p className={panel.warning}>{t('consultation.unsettled', { count: round.unsettled })}</p>
      )}
      {round.code && !round.over && <Invitation round={round} />}
      <div className={classes.roundActions}>
        <Button size="compact-md" variant="light" onClick={onShow}>
          {t(round.code ? 'consultation.manage' : 'consultation.look')}
        </Button>
      </div>
    </article>
  );
}
