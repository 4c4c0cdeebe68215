import { Button, Tooltip } from '@mantine/core';
import { IconPencilBolt } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../components/lazyPart';
import { scriptPart } from '../../components/scriptPart';

const WRITING = scriptPart(() => import('./trackTransaction'));
const Review = lazyPart(() => import('./TrackedReview').then((part) => part.TrackedReview));
const keepSelection = (event: React.MouseEvent) => event.preventDefault();

/** The switch of tracked mode, and beside it what is done about tracked changes. */
export function TrackingTools({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const [active, setActive] = useState(editor.storage.trackChanges.writing !== null);
  const focus = () => editor.commands.focus(null, { scrollIntoView: false });
  const toggle = async () => {
    const writing = active ? null : ((await WRITING.ask())?.trackedWriting ?? null);
    editor.storage.trackChanges.writing = writing;
    setActive(writing !== null);
    focus();
  };
  return (
    <>
      <Tooltip label={t('tracking.hint')}>
        <Button
          size="compact-sm"
          variant={active ? 'light' : 'subtle'}
          color={active ? 'official' : 'gray'}
          leftSection={<IconPencilBolt size={16} aria-hidden />}
          aria-pressed={active}
          onMouseDown={keepSelection}
          onClick={() => void toggle()}
        >
          {t('tracking.mode')}
        </Button>
      </Tooltip>
      <Review editor={editor} />
    </>
  );
}
