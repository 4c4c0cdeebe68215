import { IconChecklist, IconHistory, IconMessage, IconMessages } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { canComment, canManage, canWrite } from '../../../shared/protocol/roles';
import { useUser } from '../../api/session';
import { olderCopyNames, openIndexedDb } from '../../collab/localCopy';
import type { PlanConnection } from '../../collab/planConnection';
import { lazyPart } from '../../components/lazyPart';
import type { EditorParts } from '../../editor/editorExtensions';
import { MayWrite } from '../../editor/mayWrite';
import { PlanSheet } from '../../editor/PlanSheet';
import { EditorToolbar } from '../../editor/toolbar/EditorToolbar';
import { usePlanEditor } from '../../editor/usePlanEditor';
import { usePlanCheck, useProblemCount } from '../checks/usePlanCheck';
import type { ProposalDraft } from '../comments/proposalDraft';
import { useAnchorClicks } from '../comments/useAnchorClicks';
import { useComments } from '../comments/useComments';
import { useThreadLink } from '../comments/useThreadLink';
import { OutlinePanel } from '../outline/OutlinePanel';
import { useOutline } from '../outline/useOutline';
import { StructureTools } from '../structure/StructureTools';
import { dataPanels } from './dataPanels';
import { OfflineStrip } from './OfflineStrip';
import { PlanTopBar } from './PlanTopBar';
import type { PlanHead } from './planHead';
import classes from './planPage.module.css';
import { type SidePanel, SidePanels } from './SidePanels';
import { StatusBar } from './StatusBar';
import { useDesk } from './useDesk';
import { usePaperZoom } from './usePaperZoom';
import { usePartsAhead } from './usePartsAhead';
import { useConnectionField } from './usePlanConnection';
import { usePlanEvents } from './usePlanEvents';
import { useRemembered } from './useRemembered';

const CommentsPanel = lazyPart(() =>
  import('../comments/CommentsPanel').then((module) => module.CommentsPanel),
);
const SelectionBar = lazyPart(() => import('../comments/SelectionBar').then((module) => module.SelectionBar));
const RefusedDialog = lazyPart(() => import('./RefusedDialog').then((module) => module.RefusedDialog));
const OlderCopiesDialog = lazyPart(() =>
  import('./OlderCopiesDialog').then((module) => module.OlderCopiesDialog),
);
const RoleNotice = lazyPart(() => import('./RoleNotice').then((module) => module.RoleNotice));
const CheckPanel = lazyPart(() => import('../checks/CheckPanel').then((module) => module.CheckPanel));
const VersionsPanel = lazyPart(() =>
  import('../versions/VersionsPanel').then((module) => module.VersionsPanel),
);
const ChapterLocks = lazyPart(() => import('../chapters/ChapterLocks').then((module) => module.ChapterLocks));
const WritingAids = lazyPart(() => import('../structure/WritingAids').then((module) => module.WritingAids));
const PageKeys = lazyPart(() => import('../structure/PageKeys').then((module) => module.PageKeys));
const ConsultationPanel = lazyPart(() =>
  import('../consultation/ConsultationPanel').then((module) => module.ConsultationPanel),
);

/** From this width of the window on, in CSS pixels, the comments stand beside the paper from the start. */
const WIDE = 1400;

interface Props {
  readonly planId: string;
  readonly plan: PlanHead | null;
  readonly connection: PlanConnection;
  /** See `EditorParts`. */
  readonly drawFirst: EditorParts['drawFirst'];
}

/** An open plan: bars above and below, the outline, the paper on its desk, the panels. */
export function PlanWorkspace({ planId, plan, connection, drawFirst }: Props) {
  const { t } = useTranslation();
  const userId = useUser().id;
  const olderCopies = useMemo(() => olderCopyNames(planId, userId), [planId, userId]);
  const status = useConnectionField(connection, 'status');
  const refused = useConnectionField(connection, 'refused');
  const storageFails = useConnectionField(connection, 'storageFails');
  const overLimit = useConnectionField(connection, 'overLimit');
  const role = useConnectionField(connection, 'role') ?? plan?.role ?? 'reader';
  const [openedAs] = useState(() => connection.state().role);
  const writable = canWrite(role) && refused === null;
  const editor = usePlanEditor(connection, writable, drawFirst);
  const { desk, after } = useDesk(classes.desk as string);
  const paper = usePaperZoom(desk);
  const [outlineShown, showOutline] = useRemembered<boolean>('gongni.outline', true);
  const [panelShown, showPanel] = useRemembered<string>(
    'gongni.panel',
    window.innerWidth >= WIDE ? 'comments' : '',
  );
  const outline = useOutline(editor, desk);
  const comments = useComments(planId, editor, desk, outline.items);
  const check = usePlanCheck(planId, connection, editor, desk);
  const problems = useProblemCount(check);
  usePlanEvents(connection, planId);
  usePartsAhead();
  useThreadLink(comments, () => showPanel('comments'));
  useAnchorClicks(desk, (threadId) => {
    comments.activate(threadId);
    if (threadId) showPanel('comments');
  });

  const startComment = () => {
    if (comments.startDraft()) showPanel('comments');
  };
  const { startMention: draftMention } = comments;
  const startMention = useCallback(
    (words: string) => {
      draftMention(words);
      showPanel('comments');
    },
    [draftMention, showPanel],
  );
  const startProposal = (proposal: ProposalDraft) => {
    comments.startProposal(proposal);
    showPanel('comments');
  };
  const panels: readonly SidePanel[] = [
    {
      key: 'comments',
      label: t('comments.title'),
      icon: IconMessage,
      count: comments.open.length,
      content: (
        <CommentsPanel
          comments={comments}
          commentable={canComment(role)}
          writable={writable}
          manages={canManage(role)}
        />
      ),
    },
    {
      key: 'checks',
      label: t('checks.title'),
      icon: IconChecklist,
      count: problems,
      content: <CheckPanel check={check} writable={writable} />,
    },
    {
      key: 'versions',
      label: t('versions.title'),
      icon: IconHistory,
      count: null,
      content: <VersionsPanel planId={planId} editor={editor} role={role} />,
    },
    {
      key: 'consultation',
      label: t('planPage.consultation'),
      icon: IconMessages,
      count: null,
      content: <ConsultationPanel planId={planId} editor={editor} role={role} />,
    },
    ...dataPanels(editor, writable, canManage(role), outline, t),
  ];
  return (
    <MayWrite value={writable}>
      <div className={classes.bars}>
        <PlanTopBar planId={planId} plan={plan} role={role} connection={connection} />
        {writable && <EditorToolbar editor={editor} />}
        {(status === 'offline' || storageFails) && (
          <OfflineStrip writable={writable} storageFails={storageFails} overLimit={overLimit} />
        )}
      </div>
      {outlineShown && (
        <OutlinePanel outline={outline} counts={comments.counts} editor={editor} writable={writable} />
      )}
      <PlanSheet editor={editor} desk={desk} zoom={paper.zoom} />
      {createPortal(
        <>
          {canComment(role) && !comments.draft && (
            <SelectionBar editor={editor} desk={desk} onComment={startComment} onProposal={startProposal} />
          )}
          <SidePanels panels={panels} shown={panelShown} onShow={showPanel} />
          <StatusBar
            editor={editor}
            outline={outline}
            paper={paper}
            outlineShown={outlineShown}
            onShowOutline={showOutline}
          />
        </>,
        after,
      )}
      {writable && <WritingAids planId={planId} editor={editor} onMention={startMention} />}
      <StructureTools planId={planId} editor={editor} writable={writable} />
      {writable && !canManage(role) && <ChapterLocks editor={editor} />}
      <PageKeys planId={planId} editor={editor} onComment={canComment(role) ? startComment : null} />
      <RoleNotice connection={connection} opened={openedAs} />
      {olderCopies.length > 0 && status === 'online' && (
        <OlderCopiesDialog names={olderCopies} open={openIndexedDb} connection={connection} />
      )}
      {refused && <RefusedDialog refused={refused} connection={connection} />}
    </MayWrite>
  );
}
