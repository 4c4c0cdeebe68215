import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './comments.module.css';
import { useSelectionPlace } from './useSelectionPlace';

interface Props {
  readonly editor: Editor;
  readonly desk: RefObject<HTMLElement | null>;
  readonly onComment: () => void;
}

/** The small bar under selected words, once the pointer or the key that selects them was let go. */
export function SelectionBar({ editor, desk, onComment }: Props) {
  const { t } = useTranslation();
  const place = useSelectionPlace(editor, desk);
  if (!place) return null;
  return (
    <div className={classes.bar} style={place} role="toolbar">
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconMessagePlus size={16} aria-hidden />}
        // The selection stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onComment}
      >
        {t('comments.add')}
      </Button>
    </div>
  );
}
