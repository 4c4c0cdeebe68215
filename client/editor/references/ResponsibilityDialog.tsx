import '../../i18n/laterTexts';
import { Button, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responsibilityText } from '../../../shared/plan/responsibilityText';
import { rewriteDepartments } from '../../../shared/plan/rewriteDepartments';
import { RightLost } from '../access/RightLost';
import type { ResponsibilityWords } from '../find/rewordResponsibility';
import type { TextSources } from '../liveTexts';
import { MayWrite } from '../mayWrite';
import { DEPARTMENT_SEPARATORS } from './departmentSeparators';
import { followNames, type KnownNames } from './followNames';
import classes from './references.module.css';

interface Props {
  readonly sources: TextSources;
  /** The departments of the plan by what stays of each when it is renamed. */
  readonly names: ReadonlyMap<string, string>;
  /** The responsibility that is to be changed, as it is by now. */
  readonly given: ResponsibilityWords | null;
  readonly onClose: () => void;
  readonly onInsert: (words: ResponsibilityWords) => void;
}

/** Asks who carries out what a paragraph says; the first department leads. What was written its own way stays so where it can; names that others change meanwhile are followed. */
export function ResponsibilityDialog({ sources, names, given, onClose, onInsert }: Props) {
  const { t } = useTranslation();
  const mayWrite = useContext(MayWrite);
  const now: KnownNames = { byId: names, inText: given?.departments ?? [] };
  const [chosen, setChosen] = useState<{
    readonly list: readonly string[];
    readonly known: KnownNames;
  } | null>(null);
  const departments = chosen ? followNames(chosen.list, chosen.known, now) : [...(given?.departments ?? [])];
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
          onChange={(list) => setChosen({ list, known: now })}
        />
        {departments.length > 0 && <div className={classes.preview}>{responsibilityText(words)}</div>}
        <RightLost />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!mayWrite || departments.length === 0} onClick={() => onInsert(words)}>
            {t(given ? 'common.save' : 'references.insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
