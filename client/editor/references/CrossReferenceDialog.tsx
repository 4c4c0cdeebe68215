import {
  Button,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextSources } from '../liveTexts';
import classes from './references.module.css';
import { referenceTargets } from './referenceTargets';

type Form = 'number' | 'title';

interface Props {
  readonly sources: TextSources;
  readonly onClose: () => void;
  readonly onInsert: (attributes: { readonly target: string; readonly form: Form }) => void;
}

/** Asks what a cross reference points at, and whether it shows the number or the title. */
export function CrossReferenceDialog({ sources, onClose, onInsert }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [form, setForm] = useState<Form>('number');
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = referenceTargets(sources.doc, sources.labels).filter(
    ({ words, numbered }) => words.includes(search.trim()) && (numbered || form === 'title'),
  );
  const target = targets.find(({ id }) => id === chosen);
  return (
    <Modal opened onClose={onClose} title={t('editor.reference.crossTitle')} returnFocus={false}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <TextInput
            data-autofocus
            flex={1}
            placeholder={t('editor.reference.search')}
            aria-label={t('editor.reference.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <SegmentedControl
            value={form}
            onChange={(value) => setForm(value as Form)}
            data={(['number', 'title'] as const).map((value) => ({
              value,
              label: t(`editor.reference.forms.${value}`),
            }))}
          />
        </Group>
        <div className={classes.list}>
          {targets.length === 0 && <Text c="var(--gn-muted)">{t('editor.reference.none')}</Text>}
          {targets.map(({ id, words }) => (
            <UnstyledButton
              key={id}
              className={classes.choice}
              aria-pressed={id === chosen}
              onClick={() => setChosen(id)}
              onDoubleClick={() => onInsert({ target: id, form })}
            >
              {words}
            </UnstyledButton>
          ))}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={!target} onClick={() => target && onInsert({ target: target.id, form })}>
            {t('editor.reference.insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
