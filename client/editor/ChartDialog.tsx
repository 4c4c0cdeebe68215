import { Alert, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartData, ChartKind } from '../../shared/schema/extensions/chart';
import { parseChartData, printChartData } from './parseChartData';

const KINDS: readonly ChartKind[] = ['column', 'bar', 'line', 'pie'];

/** The dialog of a chart: its type, title and data, pasted from a spreadsheet as they are. Opens on double click. */
export function ChartDialog({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [position, setPosition] = useState<number | null>(null);
  const node = position === null ? null : editor.state.doc.nodeAt(position);
  useEffect(() => {
    editor.storage.chartEditing.open = setPosition;
    return () => {
      editor.storage.chartEditing.open = null;
    };
  }, [editor]);
  const close = () => setPosition(null);
  return (
    <Modal opened={node?.type.name === 'chart'} onClose={close} title={t('editor.chart.edit')} size="lg">
      {node?.type.name === 'chart' && position !== null && (
        <ChartForm
          key={position}
          attributes={node.attrs}
          onCancel={close}
          onSave={(attributes) => {
            editor.commands.command(({ tr }) => {
              for (const [name, value] of Object.entries(attributes))
                tr.setNodeAttribute(position, name, value);
              return true;
            });
            close();
          }}
        />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly onCancel: () => void;
  readonly onSave: (attributes: { kind: ChartKind; title: string; data: ChartData }) => void;
}

function ChartForm({ attributes, onCancel, onSave }: FormProps) {
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
  );
}
