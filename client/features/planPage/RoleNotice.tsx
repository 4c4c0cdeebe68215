import '../../i18n/laterTexts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CLOSE_EVENTS, type CloseEvent } from '../../../shared/protocol/closeEvents';
import { canWrite, type Role } from '../../../shared/protocol/roles';
import type { PlanConnection } from '../../collab/planConnection';
import { copyText } from '../../components/copyText';
import { showNotice } from '../../components/notices/noticeStore';
import { useConnectionField } from './usePlanConnection';

interface Props {
  readonly connection: PlanConnection;
  /** The role with which the plan was opened; null when that was without the server. */
  readonly opened: Role | null;
}

/** How much of the words that were not saved a notice shows; copying gives all of them. */
const SHOWN = 200;

/** Says so when the right to change the text is given or taken while the plan is open, and what was not saved when the plan itself is taken away. */
export function RoleNotice({ connection, opened }: Props) {
  const { t } = useTranslation();
  const role = useConnectionField(connection, 'role');
  // Its script comes later than the plan, and the role may have changed meanwhile.
  const before = useRef(opened);
  useEffect(() => {
    const was = before.current;
    before.current = role;
    if (!was || !role || canWrite(was) === canWrite(role)) return;
    showNotice({
      tone: canWrite(role) ? 'fine' : 'error',
      title: t('planRights.changedTitle', { role: t(`common.role.${role}`) }),
      text: canWrite(role) ? t('planRights.gainedText') : t('planRights.lostText'),
    });
  }, [role, t]);
  // The page of the plan is gone with its closing; notices stay.
  useEffect(
    () =>
      connection.subscribe(() => {
        const { closed, role: known } = connection.state();
        // Without ever having heard of the server nobody knows which words it has.
        const words = closed && known && isTakenAway(closed) ? connection.unsavedWords() : '';
        if (words === '') return;
        showNotice({
          tone: 'error',
          title: t('planRights.unsavedTitle'),
          text: words.length > SHOWN ? `${words.slice(0, SHOWN)}……` : words,
          action: { label: t('planRights.refusedCopy'), onClick: () => void copyText(words) },
        });
      }),
    [connection, t],
  );
  return null;
}

const isTakenAway = (closed: CloseEvent): boolean =>
  closed === CLOSE_EVENTS.forbidden || closed === CLOSE_EVENTS.planNotFound;
