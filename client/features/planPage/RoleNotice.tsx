import '../../i18n/laterTexts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canWrite, type Role } from '../../../shared/protocol/roles';
import type { PlanConnection } from '../../collab/planConnection';
import { showNotice } from '../../components/notices/noticeStore';
import { useConnectionField } from './usePlanConnection';

interface Props {
  readonly connection: PlanConnection;
  /** The role with which the plan was opened; null when that was without the server. */
  readonly opened: Role | null;
}

/** Says so when the right to change the text is given or taken while the plan is open. */
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
  return null;
}
