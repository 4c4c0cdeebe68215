import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/protocol/roles';
import { FullLayer } from '../../components/FullLayer';
import { ComparePast } from './ComparePast';
import type { PastView } from './pastView';
import { ReadPast } from './ReadPast';
import { ReplayPast } from './ReplayPast';

interface Props {
  readonly planId: string;
  /** The editor of the live plan, which a restored version is written into. */
  readonly editor: Editor;
  readonly role: Role;
  readonly view: PastView;
  /** Null goes back to the plan. */
  readonly onView: (view: PastView | null) => void;
}

/** What lies over the whole page while somebody looks at the past of a plan. */
export function PastLayer({ planId, editor, role, view, onView }: Props) {
  const { t } = useTranslation();
  return (
    <FullLayer label={t('versions.title')} onClose={() => onView(null)}>
      {view.mode === 'read' && (
        <ReadPast planId={planId} editor={editor} role={role} state={view.state} onView={onView} />
      )}
      {view.mode === 'compare' && (
        <ComparePast planId={planId} older={view.older} newer={view.newer} onView={onView} />
      )}
      {view.mode === 'replay' && <ReplayPast planId={planId} onView={onView} />}
    </FullLayer>
  );
}
