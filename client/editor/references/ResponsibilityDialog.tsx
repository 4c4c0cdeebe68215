import '../../i18n/laterTexts';
import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responsibilityText } from '../../../shared/plan/responsibilityText';
import { rewriteDepartments } from '../../../shared/plan/rewriteDepartments';
import type { ResponsibilityWords } from '../find/rewordResponsibility';
import type { TextSources } from '../liveTexts';
import { DEPARTMENT_SEPARATORS } from './departmentSeparators';
import classes from './references.module.css';

interface Props {
  readonly sources: TextSources;
  /** The responsibility that is to be changed. */
  readonly given: ResponsibilityWords | null;
  readonly onClose: () => void;
  readonly onInsert: (words: ResponsibilityWords) => void;
}

/** Asks who carries out what a paragraph says; the first department leads. What was written its own way stays so where it can. */
export function ResponsibilityDialog({ sources, given, onClose, onInsert }: Props) {
  const { t } = useTranslation();
  const [departments, setDepartments] = useState<string[]>([...(given?.departments ?? [])]);
  const words: ResponsibilityWords = {
    departments,
    written: given?.written ? rewriteDepartments(given.written, given.departments, departments) : null,
  };
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
        {departments.length > 0 && <div className={classes.preview}>{responsibilityText(words)}</div>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={departments.length === 0} onClick={() => onInsert(words)}>
            {t(given ? 'common.save' : 'references.insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
