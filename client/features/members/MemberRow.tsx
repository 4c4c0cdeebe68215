import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '../../../shared/protocol/api';
import type { Role } from '../../../shared/protocol/roles';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RoleSelect } from './RoleSelect';
import classes from './ShareDialog.module.css';

/** One member: who, and their role; for owners, to change or take away (`onChange(null)`). */
export function MemberRow(props: {
  readonly member: MemberView;
  readonly own: boolean;
  readonly editable: boolean;
  readonly onChange: (role: Role | null) => void;
}) {
  const { t } = useTranslation();
  const { user, role } = props.member;
  const { name } = user;
  return (
    <li className={classes.row}>
      <PersonAvatar id={user.id} name={name} size={30} />
      <div className={classes.person}>
        <div>
          {name}
          {props.own && t('members.you')}
        </div>
        {user.office !== '' && <div className={classes.office}>{user.office}</div>}
      </div>
      {props.editable ? (
        <>
          <RoleSelect value={role} onChange={props.onChange} label={t('members.roleOf', { name })} />
          <Tooltip label={t('common.remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('members.removeName', { name })}
              onClick={() => props.onChange(null)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </>
      ) : (
        <span>{t(`common.role.${role}`)}</span>
      )}
    </li>
  );
}
