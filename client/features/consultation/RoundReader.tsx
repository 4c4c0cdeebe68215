import { Badge, Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type Editor, EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../../shared/protocol/api';
import type { TakingPartView } from '../../../shared/protocol/consultationApi';
import { useOpinions } from '../../api/consultations';
import { keys } from '../../api/keys';
import type { PlanConnection } from '../../collab/planConnection';
import { LanguageSwitch } from '../../components/LanguageSwitch';
import { PageLoading } from '../../components/PageLoading';
import '../../editor/editing.css';
import '../../editor/paper.css';
import { useStageName } from '../../components/useStageName';
import { scrollToPosition } from '../../editor/scrollToPosition';
import { selectedAnchor } from '../comments/selectedAnchor';
import { useSelectionPlace } from '../comments/useSelectionPlace';
import { useOutline } from '../outline/useOutline';
import { ClosedPlan } from '../planPage/ClosedPlan';
import { usePaperZoom } from '../planPage/usePaperZoom';
import { useConnectionField } from '../planPage/usePlanConnection';
import { useFullTime } from '../versions/useVersionName';
import { AnswerBar } from './AnswerBar';
import classes from './consultation.module.css';
import { findAnchor } from './findAnchor';
import { GivenOpinion } from './GivenOpinion';
import { OpinionForm } from './OpinionForm';
import { highlightOpinions } from './opinionHighlights';
import { orderOpinions } from './orderOpinions';
import { RoundOutline } from './RoundOutline';
import { useRoomEditor } from './useRoomEditor';

interface Props {
  readonly round: TakingPartView;
  readonly connection: PlanConnection;
}

/** A round as invited people see it: the frozen text on paper, the opinions beside it, the department's answer below. */
export function RoundReader({ round, connection }: Props) {
  const closed = useConnectionField(connection, 'closed');
  const ready = useConnectionField(connection, 'ready');
  if (closed) return <ClosedPlan reason={closed.reason} />;
  if (!ready) return <PageLoading />;
  return <Reader round={round} connection={connection} />;
}

function Reader({ round, connection }: Props) {
  const { t } = useTranslation();
  const fullTime = useFullTime();
  const client = useQueryClient();
  const editor = useRoomEditor(connection);
  const opinions = useOpinions(round.id);
  const desk = useRef<HTMLDivElement>(null);
  const paper = usePaperZoom(desk);
  const outline = useOutline(editor, desk);
  const stageName = useStageName();
  const [draft, setDraft] = useState<{ readonly anchor: Anchor | null } | null>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const takesOpinions = !round.over && round.me.department !== '' && !round.me.reads;

  useEffect(
    () =>
      connection.onEvent((event) => {
        if (event.type === 'consultations')
          void client.invalidateQueries({ queryKey: keys.consultation(round.id) });
      }),
    [client, connection, round.id],
  );
  useEffect(() => {
    highlightOpinions(editor, opinions.data ?? [], activeId);
  }, [editor, opinions.data, activeId]);

  const inOrder = useMemo(
    () => orderOpinions(opinions.data ?? [], editor.state.doc),
    [opinions.data, editor],
  );
  const jump = (id: string, anchor: Anchor | null) => {
    setActiveId(id);
    const place = anchor && findAnchor(editor.state.doc, anchor);
    if (place && desk.current) scrollToPosition(editor.view, desk.current, place.from);
  };
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        <h1 className={classes.barTitle}>{round.title}</h1>
        <Badge variant="light" radius="sm" className={classes.badge}>
          {stageName(round.version)}
        </Badge>
        <span className={classes.muted}>
          {round.over ? t('consultation.over') : t('consultation.until', { time: fullTime(round.deadline) })}
        </span>
        <span className={classes.space} />
        <span>
          {round.me.department
            ? t('consultation.asUnit', round.me)
            : t('consultation.lookingOn', { name: round.me.name })}
        </span>
        <LanguageSwitch />
      </header>
      <div className={classes.body}>
        <RoundOutline {...outline} />
        <main className={classes.desk} ref={desk} id="main">
          <div className="paper" lang="zh-CN" style={{ zoom: paper.zoom / 100 }}>
            <EditorContent editor={editor} />
          </div>
          {takesOpinions && !draft && (
            <GiveBar editor={editor} desk={desk} onGive={(anchor) => setDraft({ anchor })} />
          )}
        </main>
        <aside className={classes.panel} aria-label={t('consultation.title')}>
          <div className={classes.scroll}>
            {round.note && <p className={classes.note}>{round.note}</p>}
            <p className={classes.hint}>
              {t(`consultation.${round.over ? 'overHint' : round.me.reads ? 'readsHint' : 'readerHint'}`)}
              {round.ownOnly && !round.over && ` ${t('consultation.ownOnlyHint')}`}
            </p>
            {draft ? (
              <OpinionForm roundId={round.id} anchor={draft.anchor} onClose={() => setDraft(null)} />
            ) : (
              takesOpinions && (
                <Button variant="default" fullWidth onClick={() => setDraft({ anchor: null })}>
                  {t('consultation.giveOnWhole')}
                </Button>
              )
            )}
            <h2 className={classes.sectionTitle}>
              {t('consultation.opinions', { count: opinions.data?.length ?? 0 })}
            </h2>
            {opinions.data?.length === 0 && <p className={classes.hint}>{t('consultation.noneYet')}</p>}
            {inOrder.map((opinion) => (
              <GivenOpinion
                key={opinion.id}
                roundId={round.id}
                opinion={opinion}
                active={opinion.id === activeId}
                over={round.over}
                onJump={() => jump(opinion.id, opinion.anchor)}
              />
            ))}
          </div>
          {takesOpinions && <AnswerBar round={round} hasOpinions={hasOwn(opinions.data, round)} />}
        </aside>
      </div>
    </div>
  );
}

function hasOwn(
  opinions: readonly { readonly department: string }[] | undefined,
  { me }: TakingPartView,
): boolean {
  return opinions?.some(({ department }) => department === me.department) ?? false;
}

function GiveBar(props: {
  readonly editor: Editor;
  readonly desk: React.RefObject<HTMLElement | null>;
  readonly onGive: (anchor: Anchor) => void;
}) {
  const { t } = useTranslation();
  const { editor } = props;
  const place = useSelectionPlace(editor, props.desk);
  if (!place) return null;
  return (
    <div className={classes.giveBar} style={place} role="toolbar">
      <Button
        size="compact-sm"
        leftSection={<IconMessagePlus size={16} aria-hidden />}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const anchor = selectedAnchor(editor);
          if (anchor) props.onGive(anchor);
        }}
      >
        {t('consultation.give')}
      </Button>
    </div>
  );
}
