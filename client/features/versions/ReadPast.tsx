import { Button, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { joinLabel } from '../../../shared/plan/joinLabel';
import { computeLabels } from '../../../shared/plan/numbering';
import { canWrite, type Role } from '../../../shared/protocol/roles';
import { readBody } from '../../../shared/schema/planDocument';
import { useStateDocument } from '../../api/versions';
import { LoadFailure } from '../../components/LoadFailure';
import { readOutline } from '../outline/readOutline';
import { usePaperZoom } from '../planPage/usePaperZoom';
import { PastBar } from './PastBar';
import { PastPaper } from './PastPaper';
import { PastThreads } from './PastThreads';
import classes from './past.module.css';
import type { PastView } from './pastView';
import { RestoreDialog } from './RestoreDialog';
import { useStateName } from './useStateName';

/** A state of the past to be read: its chapters, the paper, and a frozen version's comments as they stood. */
export function ReadPast(props: {
  readonly planId: string;
  readonly editor: Editor;
  readonly role: Role;
  readonly state: string;
  readonly onView: (view: PastView | null) => void;
}) {
  const { t } = useTranslation();
  const { planId, state, onView } = props;
  const stateName = useStateName(planId);
  const document = useStateDocument(planId, state);
  const desk = useRef<HTMLDivElement>(null);
  const paper = usePaperZoom(desk);
  const [restoring, setRestoring] = useState(false);
  const outline = useMemo(() => {
    if (!document.data) return [];
    const body = readBody(document.data);
    return readOutline(body, computeLabels(body, document.data.settings.numberingScheme));
  }, [document.data]);
  const jump = (id: string) => {
    const headings = desk.current?.querySelectorAll('.plan-heading') ?? [];
    const index = outline.findIndex((item) => item.id === id);
    headings[index]?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={classes.layer}>
      <PastBar title={stateName(state)} hint={t('versions.readOnlyHint')} onBack={() => onView(null)}>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => onView({ mode: 'compare', older: state, newer: 'now' })}
        >
          {t('versions.compareNow')}
        </Button>
        {canWrite(props.role) && (
          <Button size="compact-md" disabled={!document.data} onClick={() => setRestoring(true)}>
            {t('versions.restore')}
          </Button>
        )}
      </PastBar>
      <div className={classes.body}>
        <nav className={classes.side} aria-label={t('outline.title')}>
          <h3 className={classes.sideTitle}>{t('outline.title')}</h3>
          {outline.map(({ id, level, label, text }) => (
            <UnstyledButton
              key={id}
              className={classes.chapter}
              style={{ paddingLeft: 8 + (level - 1) * 12 }}
              onClick={() => jump(id)}
            >
              {joinLabel(label, text)}
            </UnstyledButton>
          ))}
        </nav>
        <main className={classes.desk} ref={desk}>
          {document.error && (
            <LoadFailure
              title={t('versions.loadFailed')}
              error={document.error}
              onRetry={() => void document.refetch()}
            />
          )}
          {document.isPending && <p className={classes.message}>{t('versions.loading')}</p>}
          {document.data && <PastPaper key={state} document={document.data} zoom={paper.zoom} />}
        </main>
        {!state.startsWith('@') && state !== 'now' && <PastThreads planId={planId} versionId={state} />}
      </div>
      {restoring && document.data && (
        <RestoreDialog
          planId={planId}
          editor={props.editor}
          version={document.data}
          chapters={outline.filter(({ level }) => level === 1)}
          onClose={() => setRestoring(false)}
          onRestored={() => onView(null)}
        />
      )}
    </div>
  );
}
