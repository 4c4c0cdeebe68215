import '../../i18n/laterTexts';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseFile } from '../../features/importExport/chooseFile';
import { MayWrite } from '../mayWrite';
import { insertPasted } from '../paste/readPastedBlocks';
import { type WorkbookTable, workbookTables } from './workbookTables';

/** Asks for a workbook; where several of its sheets hold a table, asks which. The table goes to the caret with the roles of its columns. */
export function InsertWorkbook({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const mayWrite = useContext(MayWrite);
  const [tables, setTables] = useState<readonly WorkbookTable[]>([]);
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState('');
  const insert = (table: WorkbookTable) => {
    onDone();
    insertPasted(editor, table);
    editor.view.focus();
  };
  const read = async (file: File) => {
    const { settings } = editor.storage.computedTexts.liveTexts.sources();
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const found = workbookTables(bytes, editor.schema, settings.numberingScheme);
      const [first, another] = found;
      setProblem(first ? '' : t('dataTable.workbookEmpty'));
      if (first && !another) return insert(first);
      setTables(found);
      setChosen(first?.name ?? '');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const table = tables.find(({ name }) => name === chosen);
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button
          variant="default"
          disabled={!mayWrite}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => chooseFile('.xlsx', (file) => void read(file))}
        >
          {t('dataTable.fromWorkbook')}
        </Button>
        <Text size="sm" c={problem ? 'red' : 'dimmed'} role={problem ? 'alert' : undefined} flex={1}>
          {problem || t('dataTable.fromWorkbookHint')}
        </Text>
      </Group>
      {table && (
        <Radio.Group
          ref={(element) => element?.scrollIntoView({ block: 'end' })}
          label={t('dataTable.chooseSheet')}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap={6} mt={6}>
            {tables.map(({ name, kind, rows }) => (
              <Radio
                key={name}
                value={name}
                label={name}
                description={t('dataTable.sheetHolds', {
                  kind: t(kind ? `editor.tableKinds.${kind}` : 'editor.insertMenu.table'),
                  count: rows,
                })}
              />
            ))}
            <Group justify="flex-end">
              <Button disabled={!mayWrite} onClick={() => insert(table)}>
                {t('dataTable.insertSheet')}
              </Button>
            </Group>
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}
