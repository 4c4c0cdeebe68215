import '../../i18n/laterTexts';
import {
  Button,
  Checkbox,
  Divider,
  Group,
  Modal,
  NumberInput,
  Radio,
  SimpleGrid,
  Stack,
  Text,
} from '@mantine/core';
import { type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SUMMED_ROLES } from '../../../shared/plan/columnRole';
import type { DataTableKind } from '../../../shared/schema/extensions/dataTable';
import { isLandscape } from '../../../shared/tables/columnWidths';
import type { DataTableOptions } from '../../../shared/tables/createDataTable';
import { type UsualColumn, usualColumns } from '../../../shared/tables/usualColumns';
import { RightLost } from '../access/RightLost';
import { MayWrite } from '../mayWrite';

const KINDS = ['indicators', 'tasks', 'projects', 'keyProjects'] as const satisfies readonly DataTableKind[];
const MOST_ROWS = 200;

interface InsertDataTableDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The planning period; the baseline is the year before it, the target its last year. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly onInsert: (kind: DataTableKind, options: DataTableOptions) => void;
  /** The other way: a table from a file. */
  readonly workbook: ReactNode;
}

/** Asks what table is wanted: its kind, its columns by meaning, its years and its size. */
export function InsertDataTableDialog({
  opened,
  onClose,
  period,
  onInsert,
  workbook,
}: InsertDataTableDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('dataTable.insertTitle')}
      size={620}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened ? (
        <Stack gap="md">
          <TableChoice period={period} onClose={onClose} onInsert={onInsert} />
          <Divider />
          {workbook}
        </Stack>
      ) : null}
    </Modal>
  );
}

type TableChoiceProps = Omit<InsertDataTableDialogProps, 'opened' | 'workbook'>;

function TableChoice({ period, onClose, onInsert }: TableChoiceProps) {
  const { t } = useTranslation();
  const mayWrite = useContext(MayWrite);
  const [kind, setKind] = useState<DataTableKind>('indicators');
  const [base, setBase] = useState(period ? period.from - 1 : 2025);
  const [target, setTarget] = useState(period?.to ?? 2030);
  const [rows, setRows] = useState(5);
  const [totals, setTotals] = useState(true);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const columns = usualColumns(kind, { base, target });
  const key = (index: number) => `${kind} ${index}`;
  const isChosen = (column: UsualColumn, index: number) => changed.get(key(index)) ?? column.usual;
  const chosen = columns.filter(isChosen);
  const hasSums = chosen.some(({ role }) => SUMMED_ROLES.includes(role));
  const yearsFit = kind !== 'indicators' || target > base;
  const insert = () => {
    onInsert(kind, { columns: chosen, rows, totals: hasSums && totals });
    onClose();
  };
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('dataTable.chooseKind')}
        value={kind}
        onChange={(value) => setKind(value as DataTableKind)}
      >
        <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs" mt={6}>
          {KINDS.map((each) => (
            <Radio
              key={each}
              value={each}
              data-autofocus={each === kind || undefined}
              label={t(`editor.tableKinds.${each}`)}
              description={t(`dataTable.kindHint.${each}`)}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {kind === 'indicators' ? (
        <Group grow align="flex-start">
          <NumberInput
            label={t('dataTable.baseYear')}
            value={base}
            min={1990}
            max={2100}
            allowDecimal={false}
            onChange={(value) => setBase(Number(value))}
          />
          <NumberInput
            label={t('dataTable.targetYear')}
            value={target}
            min={1990}
            max={2100}
            allowDecimal={false}
            error={yearsFit ? null : t('dataTable.yearOrder')}
            onChange={(value) => setTarget(Number(value))}
          />
        </Group>
      ) : null}
      <Checkbox.Group
        label={t('dataTable.chooseColumns')}
        error={chosen.length === 0 ? t('dataTable.noColumns') : null}
        value={columns.flatMap((column, index) => (isChosen(column, index) ? [key(index)] : []))}
        onChange={(values) =>
          setChanged(
            new Map([
              ...changed,
              ...columns.map((_, index) => [key(index), values.includes(key(index))] as const),
            ]),
          )
        }
      >
        <SimpleGrid cols={3} spacing="xs" verticalSpacing={6} mt={6} mb={4}>
          {columns.map((column, index) => (
            <Checkbox key={key(index)} value={key(index)} label={column.header} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Group align="flex-end">
        <NumberInput
          label={t('dataTable.rowCount')}
          value={rows}
          min={1}
          max={MOST_ROWS}
          allowDecimal={false}
          clampBehavior="strict"
          w={120}
          onChange={(value) => setRows(Number(value) || 1)}
        />
        {hasSums ? (
          <Checkbox
            mb={8}
            label={t('dataTable.withTotals')}
            checked={totals}
            onChange={(event) => setTotals(event.currentTarget.checked)}
          />
        ) : null}
      </Group>
      <RightLost />
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {isLandscape(chosen) ? t('dataTable.landscapeNote') : ''}
        </Text>
        <Group wrap="nowrap">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={insert} disabled={!mayWrite || chosen.length === 0 || !yearsFit}>
            {t('dataTable.insert')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
