import { Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '../../../shared/protocol/api';
import type { Role } from '../../../shared/protocol/roles';
import { type DirectoryPerson, usePeople, useSetMember } from '../../api/members';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RoleSelect } from './RoleSelect';
import classes from './ShareDialog.module.css';

/** Finds a colleague by name or office and makes them a member with the role beside it. */
export function AddMember({
  planId,
  members,
}: {
  readonly planId: string;
  readonly members: readonly MemberView[];
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const add = useSetMember(planId);
  const [role, setRole] = useState<Role>('editor');
  const [search, setSearch] = useState('');
  const taken = new Set(members.map(({ user }) => user.id));
  const free = new Map(people.data?.filter(({ id }) => !taken.has(id)).map((person) => [person.id, person]));

  const choose = (userId: string | null) => {
    const person = userId === null ? undefined : free.get(userId);
    if (!person) return;
    add.mutate(
      { userId: person.id, role },
      {
        onSuccess: () => {
          const title = t('members.added', { name: person.name, role: t(`common.role.${role}`) });
          showNotice({ tone: 'fine', title });
        },
      },
    );
    setSearch('');
  };

  return (
    <>
      <div className={classes.add}>
        <Select
          className={classes.search}
          aria-label={t('members.add')}
          placeholder={t('members.addPlaceholder')}
          leftSection={<IconUserPlus size={16} aria-hidden />}
          rightSection={null}
          searchable
          searchValue={search}
          onSearchChange={setSearch}
          value={null}
          onChange={choose}
          disabled={people.isPending}
          nothingFoundMessage={t(people.data && free.size === 0 ? 'members.everybody' : 'members.nobody')}
          data={[...free.values()].map((person) => ({ value: person.id, label: wordsOf(person) }))}
          maxDropdownHeight={260}
          renderOption={({ option }) => {
            const person = free.get(option.value);
            if (!person) return option.label;
            return (
              <span className={classes.option}>
                <PersonAvatar id={person.id} name={person.name} size={24} />
                <span>
                  {person.name} <span className={classes.office}>{person.office}</span>
                </span>
              </span>
            );
          }}
        />
        <RoleSelect value={role} onChange={setRole} label={t('members.newRole')} />
      </div>
      <FailureAlert title={t('members.changeFailed')} error={add.error ?? people.error} />
    </>
  );
}

function wordsOf({ name, office }: DirectoryPerson): string {
  return office === '' ? name : `${name} ${office}`;
}
