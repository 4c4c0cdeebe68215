import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconMessagePlus, IconPencilPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../components/lazyPart';
import classes from './comments.module.css';
import { draftBlock, draftRow, draftWords, type ProposalDraft } from './proposalDraft';
import { useSelectionPlace } from './useSelectionPlace';

/** Fetched when the first selected words have a digit in them. */
const CiteOffer = lazyPart(() => import('../indicators/CiteOffer').then((module) => module.CiteOffer));

interface Props {
  readonly editor: Editor;
  readonly desk: RefObject<HTMLElement | null>;
  readonly onComment: () => void;
  readonly onProposal: (draft: ProposalDraft) => void;
}

/** The selection stays where it is. */
const keepSelection = (event: React.MouseEvent) => event.preventDefault();

/** The small bar under selected words, once the pointer or the key that selects them was let go. */
export function SelectionBar({ editor, desk, onComment, onProposal }: Props) {
  const { t } = useTranslation();
  const place = useSelectionPlace(editor, desk);
  if (!place) return null;
  const { doc, selection } = editor.state;
  const { $from, from, to } = selection;
  const words = draftWords(doc, from, to);
  const more = [
    draftBlock($from, 'addBlocks'),
    draftBlock($from, 'removeBlock'),
    draftRow($from, 'addRow'),
    draftRow($from, 'removeRow'),
  ].filter((draft) => draft !== null);
  return (
    <div className={classes.bar} style={place} role="toolbar" aria-label={t('comments.title')}>
      {editor.isEditable && /\d/.test(doc.textBetween(from, to)) && <CiteOffer editor={editor} />}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconMessagePlus size={16} aria-hidden />}
        onMouseDown={keepSelection}
        onClick={onComment}
      >
        {t('comments.add')}
      </Button>
      {words && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPencilPlus size={16} aria-hidden />}
          onMouseDown={keepSelection}
          onClick={() => onProposal(words)}
        >
          {t('proposals.add')}
        </Button>
      )}
      {more.length > 0 && (
        <Menu position="bottom-end" withinPortal returnFocus={false}>
          <Menu.Target>
            <ActionIcon
              size={26}
              variant="subtle"
              aria-label={t('proposals.more')}
              title={t('proposals.more')}
              onMouseDown={keepSelection}
            >
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((draft) => (
              <Menu.Item key={draft.type} onMouseDown={keepSelection} onClick={() => onProposal(draft)}>
                {t(`proposals.${draft.type as Exclude<ProposalDraft['type'], 'words'>}.what`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
