import { Button, Checkbox, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreBody } from '../../../shared/compare/restoreBody';
import { joinLabel } from '../../../shared/plan/joinLabel';
import { createPlanDocument, type PlanDocument } from '../../../shared/schema/planDocument';
import { useThreads } from '../../api/threads';
import { useFreeze } from '../../api/versions';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import { useReturnFocus } from '../../components/useReturnFocus';
import { replaceBody } from '../../editor/replaceBody';
import type { OutlineItem } from '../outline/readOutline';

/** Asks whether all or one chapter of a state of the past is restored, and writes it into the live plan as one change. */
export function RestoreDialog(props: {
  readonly planId: string;
  readonly editor: Editor;
  readonly version: PlanDocument;
  readonly chapters: readonly OutlineItem[];
  readonly onClose: () => void;
  readonly onRestored: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const threads = useThreads(props.planId);
  const freeze = useFreeze(props.planId);
  const [scope, setScope] = useState<'all' | 'chapter'>('all');
  const [chapter, setChapter] = useState<string | null>(props.chapters[0]?.id ?? null);
  const [saveFirst, setSaveFirst] = useState(true);
  const [failure, setFailure] = useState<unknown>(null);
  const restore = async () => {
    const { editor, version } = props;
    try {
      if (saveFirst) await freeze.mutateAsync({ label: t('versions.beforeRestore') });
      const alive = new Set(threads.data?.map(({ id }) => id));
      const body = restoreBody(createPlanDocument(editor.getJSON(), version.settings), version, {
        isAlive: (id) => alive.has(id),
        chapter: scope === 'chapter' ? chapter : null,
      });
      const changed = replaceBody(editor, body);
      showNotice({
        tone: 'fine',
        title: t(changed ? 'versions.restored' : 'versions.restoreNothing'),
        ...(changed && {
          action: { label: t('versions.restoreUndo'), onClick: () => editor.chain().focus().undo().run() },
        }),
      });
      props.onRestored();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('versions.restoreTitle')}
      size={520}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text>{t('versions.restoreText')}</Text>
        <Radio.Group value={scope} onChange={(value) => setScope(value as 'all' | 'chapter')}>
          <Stack gap="xs">
            <Radio value="all" label={t('versions.restoreAll')} />
            <Radio
              value="chapter"
              label={t('versions.restoreChapter')}
              disabled={props.chapters.length === 0}
            />
          </Stack>
        </Radio.Group>
        {scope === 'chapter' && (
          <Select
            label={t('versions.chapter')}
            data={props.chapters.map(({ id, label, text }) => ({ value: id, label: joinLabel(label, text) }))}
            value={chapter}
            allowDeselect={false}
            onChange={setChapter}
          />
        )}
        <Checkbox
          label={t('versions.saveFirst')}
          checked={saveFirst}
          onChange={(event) => setSaveFirst(event.currentTarget.checked)}
        />
        <FailureAlert title={t('versions.restoreFailed')} error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={freeze.isPending}
            disabled={!props.editor.isEditable || !threads.data}
            onClick={() => void restore()}
          >
            {t('versions.restoreDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
