import '../../i18n/laterTexts';
import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responsibilityText } from '../../../shared/plan/responsibilityText';
import type { TextSources } from '../liveTexts';
import { DEPARTMENT_SEPARATORS } from './departmentSeparators';
import classes from './references.module.css';

interface Props {
  readonly sources: TextSources;
  /** The departments of the responsibility that is to be changed. */
  readonly given: readonly string[] | null;
  readonly onClose: () => void;
  readonly onInsert: (departments: readonly string[]) => void;
}

/** Asks who carries out what a paragraph says; the first department leads. */
export function ResponsibilityDialog({ sources, given, onClose, onInsert }: Props) {
  const { t } = useTranslation();
  const [departments, setDepartments] = useState<string[]>([...(given ?? [])]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('references.responsibilityTitle')}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <TagsInput
          data-autofocus
          comboboxProps={{ position: 'right-start', offset: 32, width: 280 }}
          label={t('references.departments')}
          description={t('references.departmentsHint')}
          data={sources.settings.departments.map(({ name }) => name)}
          splitChars={DEPARTMENT_SEPARATORS}
          value={departments}
          onChange={setDepartments}
        />
        {departments.length > 0 && (
          <div className={classes.preview}>{responsibilityText({ departments })}</div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={departments.length === 0} onClick={() => onInsert(departments)}>
            {t(given ? 'common.save' : 'references.insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
