import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebar, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useRested } from '../../editor/useRested';
import { headingPath } from '../outline/readOutline';
import type { Outline } from '../outline/useOutline';
import { countWords } from './countWords';
import classes from './planPage.module.css';
import type { PaperZoom } from './usePaperZoom';
import { nextZoom } from './zoomSteps';

interface Props {
  readonly editor: Editor;
  readonly outline: Outline;
  readonly paper: PaperZoom;
  readonly outlineShown: boolean;
  readonly onShowOutline: (shown: boolean) => void;
}

const readCount = (editor: Editor) => countWords(editor.state.doc);

/** The bar below: the outline's switch, how long the plan is, where one is in it, and how large the paper is shown. */
export function StatusBar({ editor, outline, paper, outlineShown, onShowOutline }: Props) {
  const { t } = useTranslation();
  const count = useRested(editor, readCount, Object.is);
  const path = outline.currentId ? headingPath(outline.items, outline.currentId) : [];
  const place = path.map(({ label, text }) => label || text).join(' ');
  return (
    <footer className={classes.statusBar}>
      <UnstyledButton
        className={classes.panelSwitch}
        aria-pressed={outlineShown}
        title={t(outlineShown ? 'planPage.hideOutline' : 'planPage.showOutline')}
        onClick={() => onShowOutline(!outlineShown)}
      >
        <IconLayoutSidebar size={15} aria-hidden /> {t('planPage.outlinePanel')}
      </UnstyledButton>
      <span title={t('planPage.wordsHint')}>
        {t('planPage.words', { words: count.toLocaleString('en-US') })}
      </span>
      {place && (
        <span className={classes.place} title={t('planPage.chapter', { chapter: place })}>
          {place}
        </span>
      )}
      <span className={classes.space} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={22}
        aria-label={t('planPage.zoomOut')}
        onClick={() => paper.set(nextZoom(paper.zoom, -1))}
      >
        <IconMinus size={14} aria-hidden />
      </ActionIcon>
      <UnstyledButton
        className={classes.zoom}
        title={t('planPage.zoomReset')}
        onClick={() => paper.set(null)}
      >
        {paper.zoom}%
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={22}
        aria-label={t('planPage.zoomIn')}
        onClick={() => paper.set(nextZoom(paper.zoom, 1))}
      >
        <IconPlus size={14} aria-hidden />
      </ActionIcon>
    </footer>
  );
}
