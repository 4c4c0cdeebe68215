import { Button } from '@mantine/core';
import { IconLock, IconPlayerPlay } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canManage, canWrite, type Role } from '../../../shared/protocol/roles';
import { useVersions } from '../../api/versions';
import { LoadFailure } from '../../components/LoadFailure';
import { lazyPart } from '../../components/lazyPart';
import { FreezeDialog } from './FreezeDialog';
import { HistoryList } from './HistoryList';
import type { PastView } from './pastView';
import { VersionCard } from './VersionCard';
import classes from './versions.module.css';
import { WritersOfSelection } from './WritersOfSelection';

const PastLayer = lazyPart(() => import('./PastLayer').then((module) => module.PastLayer));

interface Props {
  readonly planId: string;
  readonly editor: Editor;
  readonly role: Role;
}

/** The versions of a plan beside the paper: frozen ones, the history kept by itself, and who wrote the selected words. */
export const VersionsPanel = memo(function VersionsPanel({ planId, editor, role }: Props) {
  const { t } = useTranslation();
  const versions = useVersions(planId);
  const [view, setView] = useState<PastView | null>(null);
  const [freezing, setFreezing] = useState(false);
  return (
    <aside className={classes.panel} aria-label={t('versions.title')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('versions.title')}</h2>
        {canWrite(role) && (
          <Button
            size="compact-sm"
            leftSection={<IconLock size={14} aria-hidden />}
            onClick={() => setFreezing(true)}
          >
            {t('versions.save')}
          </Button>
        )}
      </div>
      <div className={classes.scroll}>
        <section className={classes.section} aria-label={t('versions.named')}>
          <div className={classes.sectionHead}>
            <h3 className={classes.sectionTitle}>{t('versions.named')}</h3>
            {(versions.data?.length ?? 0) > 0 && (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() =>
                  setView({
                    mode: 'compare',
                    older: versions.data?.[1]?.id ?? versions.data?.[0]?.id ?? 'now',
                    newer: versions.data?.[1] ? (versions.data[0]?.id ?? 'now') : 'now',
                  })
                }
              >
                {t('versions.compare')}
              </Button>
            )}
          </div>
          {versions.error && (
            <LoadFailure
              title={t('versions.versionsFailed')}
              error={versions.error}
              onRetry={() => void versions.refetch()}
            />
          )}
          {versions.data?.length === 0 && (
            <p className={classes.hint}>{t(canWrite(role) ? 'versions.none' : 'versions.noneReader')}</p>
          )}
          {versions.data?.map((version) => (
            <VersionCard key={version.id} version={version} onView={setView} />
          ))}
        </section>
        <WritersOfSelection planId={planId} editor={editor} />
        <section className={classes.section} aria-label={t('versions.history')}>
          <div className={classes.sectionHead}>
            <h3 className={classes.sectionTitle}>{t('versions.history')}</h3>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlayerPlay size={12} aria-hidden />}
              onClick={() => setView({ mode: 'replay' })}
            >
              {t('versions.replay')}
            </Button>
          </div>
          <HistoryList planId={planId} onView={setView} />
        </section>
      </div>
      {freezing && (
        <FreezeDialog
          planId={planId}
          preset={{ stage: null }}
          staged={canManage(role)}
          onClose={() => setFreezing(false)}
        />
      )}
      {view && <PastLayer planId={planId} editor={editor} role={role} view={view} onView={setView} />}
    </aside>
  );
});
