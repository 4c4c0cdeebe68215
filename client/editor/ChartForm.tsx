import { Alert, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartData, ChartKind } from '../../shared/schema/extensions/chart';
import { parseChartData, printChartData } from './parseChartData';

const KINDS: readonly ChartKind[] = ['column', 'bar', 'line', 'pie'];

interface FormProps {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly onCancel: () => void;
  readonly onSave: (attributes: { kind: ChartKind; title: string; data: ChartData }) => void;
}

/** The dialog of a chart: type, unit, title, and the data as one pastes it from a spreadsheet. */
export function ChartForm({ attributes, onCancel, onSave }: FormProps) {
  const { t } = useTranslation();
  const given = attributes.data as ChartData;
  const [kind, setKind] = useState(attributes.kind as ChartKind);
  const [title, setTitle] = useState(attributes.title as string);
  const [unit, setUnit] = useState(given.unit ?? '');
  const [text, setText] = useState(() => printChartData(given));
  const [failure, setFailure] = useState<string | null>(null);
  const save = () => {
    const parsed = parseChartData(text, unit.trim());
    if ('data' in parsed) onSave({ kind, title: title.trim(), data: parsed.data });
    else setFailure('wrong' in parsed ? t('editor.chart.wrong', parsed.wrong) : t('editor.chart.empty'));
  };
  return (
    <Modal opened onClose={onCancel} title={t('editor.chart.edit')} size="lg">
      <Stack gap="sm">
        <Group grow>
          <Select
            label={t('editor.chart.kind')}
            value={kind}
            allowDeselect={false}
            data={KINDS.map((value) => ({ value, label: t(`editor.chart.kinds.${value}`) }))}
            onChange={(value) => setKind(value as ChartKind)}
          />
          <TextInput
            label={t('editor.chart.unit')}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        </Group>
        <TextInput
          label={t('editor.chart.title')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('editor.chart.data')}
          description={t('editor.chart.dataHint')}
          autosize
          minRows={6}
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {failure && (
          <Alert color="official" role="alert">
            {failure}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button onClick={save}>{t('common.save')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
