import '../../i18n/laterTexts';
import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citedValue, type ValueReference } from '../../../shared/plan/citedValue';
import { cellText } from '../../../shared/plan/readDataTable';
import { RightLost } from '../access/RightLost';
import type { TextSources } from '../liveTexts';
import { MayWrite } from '../mayWrite';
import { citableColumns, citableTables } from './citableTables';
import classes from './references.module.css';

/** Stands for the computed total in the list of rows. */
const TOTAL = 'total';
/** Stands for the number of items. */
const COUNT = 'count';

interface Props {
  readonly sources: TextSources;
  /** The citation that is to be changed. */
  readonly given: ValueReference | null;
  readonly onClose: () => void;
  readonly onInsert: (reference: ValueReference) => void;
}

/** Asks which value of which table a sentence cites, and in what form; shows what will stand there. */
export function ValueDialog({ sources, given, onClose, onInsert }: Props) {
  const { t } = useTranslation();
  const mayWrite = useContext(MayWrite);
  const tables = citableTables(sources.doc, sources.labels);
  const [tableId, setTableId] = useState(given?.table ?? tables[0]?.id ?? null);
  const [row, setRow] = useState<string | null>(given ? rowOf(given) : null);
  const [column, setColumn] = useState<string | null>(given?.column ?? null);
  const [form, setForm] = useState(given?.form ?? '');
  const table = tables.find(({ id }) => id === tableId);
  const columns = table ? citableColumns(table, row === TOTAL) : [];
  const name = table?.model.columns.find(({ role }) => role === 'name');
  const rows = (table?.model.rows ?? [])
    .filter(({ kind }) => kind === 'item')
    .map((each) => ({ value: each.id, label: cellText(each, name?.id) || t('references.emptyCell') }));
  const total = table && citableColumns(table, true).length > 0;
  const reference =
    table && row === COUNT
      ? { table: table.id, row: null, column: null, form: form.trim() || null }
      : table && row && columns.some(({ id }) => id === column)
        ? { table: table.id, row: row === TOTAL ? null : row, column, form: form.trim() || null }
        : null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('references.valueTitle')}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {tables.length === 0 ? (
        <Text>{t('references.noTables')}</Text>
      ) : (
        <Stack gap="sm">
          <Select
            label={t('references.table')}
            value={tableId}
            allowDeselect={false}
            data={tables.map(({ id, name: words }) => ({
              value: id,
              label: words || t('references.table'),
            }))}
            onChange={(value) => {
              setTableId(value);
              setRow(null);
              setColumn(null);
            }}
          />
          <Select
            label={name?.header || t('editor.table.rows')}
            data-autofocus
            searchable
            openOnFocus={false}
            nothingFoundMessage={t('references.none')}
            value={row}
            data={[
              ...rows,
              ...(total ? [{ value: TOTAL, label: t('references.total') }] : []),
              { value: COUNT, label: t('references.count') },
            ]}
            onChange={setRow}
          />
          {row !== COUNT && (
            <Select
              label={t('references.column')}
              value={column}
              data={columns.map(({ id, header }) => ({ value: id, label: header }))}
              onChange={setColumn}
            />
          )}
          <TextInput
            label={t('references.valueForm')}
            description={t('references.valueFormHint')}
            value={form}
            onChange={(event) => setForm(event.currentTarget.value)}
          />
          {reference && (
            <div className={classes.preview}>
              {citedValue(sources.doc, reference) || t('references.emptyCell')}
            </div>
          )}
          <RightLost />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button disabled={!mayWrite || !reference} onClick={() => reference && onInsert(reference)}>
              {t(given ? 'common.save' : 'references.insert')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function rowOf({ row, column }: ValueReference): string {
  return row ?? (column === null ? COUNT : TOTAL);
}
