import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { canWrite, type Role } from '../../../shared/protocol/roles';
import type { PlanConnection } from '../../collab/planConnection';
import { NotificationBell } from '../notifications/NotificationBell';
import { PresenceAvatars } from '../presence/PresenceAvatars';
import { SaveState } from '../saveState/SaveState';
import { StageMenu } from '../versions/StageMenu';
import { PlanActions } from './PlanActions';
import type { PlanHead } from './planHead';
import classes from './planPage.module.css';

interface Props {
  readonly planId: string;
  readonly plan: PlanHead | null;
  readonly role: Role;
  readonly connection: PlanConnection;
}

/** The first bar: the way back, what this is, whether it is saved, who is here, and what leaves the page. */
export const PlanTopBar = memo(function PlanTopBar({ planId, plan, role, connection }: Props) {
  const { t } = useTranslation();
  return (
    <header className={classes.topBar}>
      <Tooltip label={t('planPage.back')}>
        <ActionIcon
          component={Link}
          href="/"
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('planPage.back')}
        >
          <IconArrowLeft size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <h1 className={classes.title} title={plan?.title}>
        {plan?.title}
      </h1>
      {plan && <StageMenu planId={planId} stage={plan.stage} role={role} />}
      {!canWrite(role) && (
        <Badge variant="default" radius="sm" className={classes.badge}>
          {t(role === 'reviewer' ? 'planPage.readOnly.reviewer' : 'planPage.readOnly.reader')}
        </Badge>
      )}
      <SaveState connection={connection} writable={canWrite(role)} />
      <div className={classes.space} />
      <PresenceAvatars connection={connection} />
      <NotificationBell />
      <PlanActions planId={planId} plan={plan} role={role} />
    </header>
  );
});
