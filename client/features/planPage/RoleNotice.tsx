import '../../i18n/laterTexts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { canWrite } from '../../../shared/protocol/roles';
import type { PlanConnection } from '../../collab/planConnection';
import { showNotice } from '../../components/notices/noticeStore';
import { useConnectionField } from './usePlanConnection';

/** Says so when the right to change the text is given or taken while the plan is open. */
export function RoleNotice({ connection }: { readonly connection: PlanConnection }) {
  const { t } = useTranslation();
  const role = useConnectionField(connection, 'role');
  const before = useRef(role);
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
