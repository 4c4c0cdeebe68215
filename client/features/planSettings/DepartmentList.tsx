import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconFileSearch, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department, PlanSettings } from '../../../shared/schema/settings';
import { departmentsOfText } from './departmentsOfText';
import { joinNames, splitNames } from './nameList';
import classes from './planSettings.module.css';
import { renameDepartment } from './renameDepartment';
import { SettingField } from './SettingField';

interface Props {
  readonly editor: Editor;
  readonly departments: readonly Department[];
  /** What stays of each of them when it is renamed: who types in a field goes on in it. */
  readonly keys: readonly string[];
  /** `follow` changes the text in the same step of undo, and gives what is said of it. */
  readonly onChange: (changes: Partial<PlanSettings>, notice?: string, follow?: () => string) => void;
}

/** The departments of a plan with their short and former names; new ones come from the text at a click. */
export function DepartmentList({ editor, departments, keys, onChange }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const set = (index: number, changes: Partial<Department>) =>
    onChange({ departments: departments.map((one, at) => (at === index ? { ...one, ...changes } : one)) });
  const add = (more: readonly Department[]) => onChange({ departments: [...departments, ...more] });
  const takeFromText = () => {
    const { settings } = editor.storage.computedTexts.liveTexts.sources();
    const more = departmentsOfText(editor.state.doc, settings.numberingScheme, departments);
    setSaid(
      t(more.length > 0 ? 'planSettings.foundDepartments' : 'planSettings.noNewDepartments', {
        count: more.length,
      }),
    );
    if (more.length > 0) add(more);
  };
  const isListed = (name: string) => {
    const isKnown = departments.some((one) => one.name === name);
    setSaid(isKnown ? t('planSettings.departmentKnown', { name }) : '');
    return isKnown;
  };
  const rename = (index: number, old: string, name: string) => {
    if (name === '' || isListed(name)) return;
    const changed = departments.map((one, at) => (at === index ? { ...one, name } : one));
    onChange({ departments: changed }, undefined, () => {
      const count = renameDepartment(editor, old, name);
      return count > 0 ? t('planSettings.departmentRenamed', { count, name }) : '';
    });
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text c="var(--gn-muted)">{t('planSettings.departmentsHint')}</Text>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconFileSearch size={16} aria-hidden />}
          onClick={takeFromText}
        >
          {t('planSettings.fromText')}
        </Button>
      </Group>
      <Text role="status" hidden={said === ''}>
        {said}
      </Text>
      <div className={classes.departments}>
        <div className={classes.departmentHead} aria-hidden>
          <span>{t('planSettings.departmentName')}</span>
          <span>{t('planSettings.shortNames')}</span>
          <span>{t('planSettings.formerNames')}</span>
        </div>
        {departments.length === 0 && <Text c="var(--gn-muted)">{t('planSettings.noDepartments')}</Text>}
        {departments.map((department, index) => (
          <div key={keys[index] ?? department.name} className={classes.department}>
            <SettingField
              hiddenLabel
              label={t('planSettings.departmentName')}
              value={department.name}
              onCommit={(name) => rename(index, department.name, name)}
            />
            {(['shortNames', 'formerNames'] as const).map((field) => (
              <SettingField
                key={field}
                hiddenLabel
                label={`${department.name} ${t(`planSettings.${field}`)}`}
                placeholder={t('planSettings.severalNames')}
                value={joinNames(department[field])}
                onCommit={(text) => set(index, { [field]: splitNames(text) })}
              />
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('planSettings.removeDepartment', { name: department.name })}
              onClick={() =>
                onChange(
                  { departments: departments.filter((_, at) => at !== index) },
                  t('planSettings.departmentRemoved', { name: department.name }),
                )
              }
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </div>
        ))}
        <NewDepartment
          onAdd={(name) => name && !isListed(name) && add([{ name, shortNames: [], formerNames: [] }])}
        />
      </div>
    </Stack>
  );
}

function NewDepartment({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  return (
    <Group gap="xs" wrap="nowrap">
      <IconPlus size={16} aria-hidden color="var(--gn-muted)" />
      <SettingField
        key={round}
        hiddenLabel
        label={t('planSettings.addDepartment')}
        placeholder={t('planSettings.addDepartment')}
        value=""
        onCommit={(name) => {
          onAdd(name);
          setRound(round + 1);
        }}
      />
    </Group>
  );
}
