import '../../i18n/laterTexts';
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
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { crossRefText } from '../../../shared/plan/crossRefText';
import { RightLost } from '../access/RightLost';
import type { TextSources } from '../liveTexts';
import { MayWrite } from '../mayWrite';
import classes from './references.module.css';
import { referenceTargets } from './referenceTargets';

const FORMS = ['number', 'title', 'page'] as const;
type Form = (typeof FORMS)[number];

interface Props {
  readonly sources: TextSources;
  /** The reference that is to be changed. */
  readonly given: { readonly target: string; readonly form: string } | null;
  readonly onClose: () => void;
  readonly onInsert: (attributes: { readonly target: string; readonly form: Form }) => void;
}

/** Asks what a cross reference points at, and whether it shows the number, the title or the page. */
export function CrossReferenceDialog({ sources, given, onClose, onInsert }: Props) {
  const { t } = useTranslation();
  const mayWrite = useContext(MayWrite);
  const [search, setSearch] = useState('');
  const [form, setForm] = useState<Form>(FORMS.find((each) => each === given?.form) ?? 'number');
  const [chosen, setChosen] = useState<string | null>(given?.target ?? null);
  const targets = referenceTargets(sources.doc, sources.labels).filter(
    ({ words, numbered }) => words.includes(search.trim()) && (numbered || form !== 'number'),
  );
  const target = targets.find(({ id }) => id === chosen);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('references.crossTitle')}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <TextInput
            data-autofocus
            flex={1}
            placeholder={t('references.search')}
            aria-label={t('references.search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <SegmentedControl
            value={form}
            onChange={(value) => setForm(value as Form)}
            data={FORMS.map((value) => ({
              value,
              label: t(`references.forms.${value}`),
            }))}
          />
        </Group>
        <div className={classes.list}>
          {targets.length === 0 && <Text c="var(--gn-muted)">{t('references.none')}</Text>}
          {targets.map(({ id, words }) => (
            <UnstyledButton
              key={id}
              className={classes.choice}
              aria-pressed={id === chosen}
              onClick={() => setChosen(id)}
              onDoubleClick={() => mayWrite && onInsert({ target: id, form })}
            >
              {words}
            </UnstyledButton>
          ))}
        </div>
        {target && (
          <Text size="sm" c="var(--gn-muted)">
            {t(form === 'page' ? 'references.pagePreview' : 'references.preview', {
              text:
                crossRefText(sources.doc, sources.labels, { target: target.id, form }, sources.pages()) ?? '',
            })}
          </Text>
        )}
        <RightLost />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            disabled={!mayWrite || !target}
            onClick={() => target && onInsert({ target: target.id, form })}
          >
            {t(given ? 'common.save' : 'references.insert')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
