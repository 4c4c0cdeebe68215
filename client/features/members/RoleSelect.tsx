import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../shared/protocol/roles';
import classes from './RoleSelect.module.css';

/** Chooses a role; each is offered with what it may do. */
export function RoleSelect(props: {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly label: string;
}) {
  const { t } = useTranslation();
  return (
    <Select
      w={116}
      aria-label={props.label}
      value={props.value}
      onChange={(role) => role && role !== props.value && props.onChange(role)}
      data={ROLES.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
      allowDeselect={false}
      comboboxProps={{ width: 260, position: 'bottom-end' }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span className={classes.hint}>{t(`common.roleHint.${option.value as Role}`)}</span>
        </span>
      )}
    />
  );
}
