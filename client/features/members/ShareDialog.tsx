import '../../i18n/laterTexts';
import { Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberView, PlanView } from '../../../shared/protocol/api';
import { canManage, type Role } from '../../../shared/protocol/roles';
import { useMembers, useRemoveMember, useSetMember } from '../../api/members';
import { useUser } from '../../api/session';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { FailureAlert } from '../../components/FailureAlert';
import { LoadFailure } from '../../components/LoadFailure';
import { showNotice } from '../../components/notices/noticeStore';
import { useReturnFocus } from '../../components/useReturnFocus';
import { AddMember } from './AddMember';
import { MemberRow } from './MemberRow';
import classes from './ShareDialog.module.css';

/** A change that would take the person's own power over the plan away, until they confirm it. */
interface OwnLoss {
  readonly member: MemberView;
  readonly role: Role | null;
}

/** Who may do what in a plan; an owner adds, changes and removes people, each at once. Others read. */
export function ShareDialog(props: {
  readonly plan: Pick<PlanView, 'id' | 'title' | 'role'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const { plan } = props;
  const user = useUser();
  const members = useMembers(plan.id);
  const set = useSetMember(plan.id);
  const remove = useRemoveMember(plan.id);
  const [ownLoss, setOwnLoss] = useState<OwnLoss | null>(null);
  const manages = canManage(plan.role);

  const apply = (member: MemberView, role: Role | null) => {
    const { id, name } = member.user;
    set.reset();
    remove.reset();
    const onSuccess = () => {
      const title =
        role === null
          ? t('members.removed', { name })
          : t('members.changed', { name, role: t(`common.role.${role}`) });
      showNotice({ tone: 'fine', title });
      setOwnLoss(null);
      if (id === user.id && !user.administrator) props.onClose();
    };
    if (role === null) remove.mutate(id, { onSuccess });
    else set.mutate({ userId: id, role }, { onSuccess });
  };
  const change = (member: MemberView, role: Role | null) => {
    const own =
      member.user.id === user.id && !user.administrator && member.role === 'owner' && role !== 'owner';
    if (own) setOwnLoss({ member, role });
    else apply(member, role);
  };
  const error = set.error ?? remove.error;
  const pending = set.isPending || remove.isPending;

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(manages ? 'members.title' : 'members.titleRead')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text c="var(--gn-muted)" lineClamp={2}>
          {t('members.subtitle', { title: plan.title })}
        </Text>
        {manages ? (
          <AddMember planId={plan.id} members={members.data ?? []} />
        ) : (
          <Text>{t('members.ownersOnly')}</Text>
        )}
        {!ownLoss && (
          <FailureAlert
            title={t('members.changeFailed')}
            error={error}
            texts={{ conflict: t('members.lastOwner') }}
          />
        )}
        <section aria-label={t('members.list')}>
          {members.isPending && <Skeleton height={96} />}
          {members.error && (
            <LoadFailure
              title={t('members.listFailed')}
              error={members.error}
              onRetry={() => members.refetch()}
            />
          )}
          <ul className={classes.list}>
            {members.data?.map((member) => (
              <MemberRow
                key={member.user.id}
                member={member}
                own={member.user.id === user.id}
                editable={manages}
                onChange={(role) => change(member, role)}
              />
            ))}
          </ul>
        </section>
      </Stack>
      {ownLoss && (
        <ConfirmDialog
          opened
          confirmation={{
            title: t('members.leaveTitle'),
            text: t('members.leaveText'),
            action: t('members.leave'),
            failed: t('members.changeFailed'),
            failureTexts: { conflict: t('members.lastOwner') },
          }}
          pending={pending}
          error={error}
          onConfirm={() => apply(ownLoss.member, ownLoss.role)}
          onClose={() => setOwnLoss(null)}
        />
      )}
    </Modal>
  );
}
