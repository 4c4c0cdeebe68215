import { ActionIcon, Button, Checkbox, Group } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { readPastedGrid } from '../tables/readPastedGrid';
import { type ChartCells, fillChartCells } from './chartCells';
import classes from './charts.module.css';
import { pasteChartCells } from './pasteChartCells';

interface Props {
  readonly cells: ChartCells;
  /** Which series are lines; null where the kind of chart leaves no choice. */
  readonly lines: readonly boolean[] | null;
  readonly wrong: { readonly row: number; readonly column: number } | null;
  readonly onChange: (cells: ChartCells) => void;
  readonly onLines: (lines: readonly boolean[]) => void;
}

/**
 * The numbers of a chart in a small grid: series across, categories down. Enter and the arrows go from cell to cell, Enter in the last row
 * adds one, a range from a spreadsheet is pasted from the cell on.
 */
export function ChartGrid({ cells, lines, wrong, onChange, onLines }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const width = cells[0]?.length ?? 0;
  const focus = (row: number, column: number) =>
    table.current
      ?.querySelector<HTMLInputElement>(`input[data-place="${row}:${column}"]`)
      ?.focus({ preventScroll: false });
  const addRow = () => onChange([...cells, Array.from({ length: width }, () => '')]);
  const addColumn = () => onChange(cells.map((row) => [...row, '']));
  const deleteRow = (row: number) => onChange(cells.filter((_, index) => index !== row));
  const deleteColumn = (column: number) => {
    onChange(cells.map((row) => row.filter((_, index) => index !== column)));
    if (lines) onLines(lines.filter((_, index) => index !== column - 1));
  };
  const setLine = (column: number, line: boolean) =>
    onLines(Array.from({ length: width - 1 }, (_, at) => (at === column - 1 ? line : lines?.[at] === true)));
  const onKey = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    if (event.nativeEvent.isComposing) return;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const atEnd = selectionStart === value.length && selectionEnd === value.length;
    const steps: Readonly<Record<string, readonly [number, number] | false>> = {
      Enter: [1, 0],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowLeft: atStart && [0, -1],
      ArrowRight: atEnd && [0, 1],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.key === 'Enter' && row === cells.length - 1) {
      addRow();
      requestAnimationFrame(() => focus(row + 1, column));
    } else focus(row + step[0], column + step[1]);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const grid = readPastedGrid(html, text) ?? (text.includes('\n') ? splitLines(text) : null);
    if (!grid) return;
    event.preventDefault();
    onChange(pasteChartCells(cells, { row, column }, grid));
  };
  return (
    <div>
      <div className={classes.gridFrame}>
        <table ref={table} className={classes.grid} aria-label={t('charts.data')}>
          <tbody>
            {cells.map((texts, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
              <tr key={row}>
                {texts.map((text, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  <td key={column} data-head={row === 0 || column === 0 || undefined}>
                    {row + column > 0 && (
                      <input
                        data-place={`${row}:${column}`}
                        aria-label={labelOf(row, column)}
                        aria-invalid={(wrong?.row === row && wrong.column === column) || undefined}
                        placeholder={
                          row === 0
                            ? t('charts.seriesNumber', { number: column })
                            : column === 0
                              ? t('charts.categoryNumber', { number: row })
                              : undefined
                        }
                        inputMode={row > 0 && column > 0 ? 'decimal' : undefined}
                        value={text}
                        onChange={(event) =>
                          onChange(fillChartCells(cells, { row, column }, [[event.currentTarget.value]]))
                        }
                        onKeyDown={(event) => onKey(event, row, column)}
                        onPaste={(event) => onPaste(event, row, column)}
                      />
                    )}
                    {row === 0 && column > 0 && lines && (
                      <Checkbox
                        size="xs"
                        label={t('charts.asLine')}
                        checked={lines[column - 1] === true}
                        onChange={(event) => setLine(column, event.currentTarget.checked)}
                      />
                    )}
                    {row === 0 && column > 0 && width > 2 && (
                      <RemoveButton
                        label={t('charts.deleteSeries', { name: text || column })}
                        onClick={() => deleteColumn(column)}
                      />
                    )}
                  </td>
                ))}
                <td>
                  {row > 0 && cells.length > 2 && (
                    <RemoveButton
                      label={t('charts.deleteCategory', { name: texts[0] || row })}
                      onClick={() => deleteRow(row)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap="xs" mt={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={addRow}
        >
          {t('charts.addCategory')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={addColumn}
        >
          {t('charts.addSeries')}
        </Button>
        <span className={classes.hint}>{t('charts.dataHint')}</span>
      </Group>
    </div>
  );

  function labelOf(row: number, column: number): string {
    if (row === 0) return t('charts.seriesNumber', { number: column });
    const category = cells[row]?.[0] || t('charts.categoryNumber', { number: row });
    if (column === 0) return t('charts.categoryNumber', { number: row });
    return `${category} ${cells[0]?.[column] || t('charts.seriesNumber', { number: column })}`;
  }
}

function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon size="sm" variant="subtle" color="gray" tabIndex={-1} aria-label={label} onClick={onClick}>
      <IconX size={12} aria-hidden />
    </ActionIcon>
  );
}

function splitLines(text: string): string[][] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => [line]);
}
