import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { findUncitedFigures, type UncitedFigure } from '../../../shared/indicators/uncitedFigures';
import { showNotice } from '../../components/notices/noticeStore';
import { useRested } from '../../editor/useRested';
import classes from './indicators.module.css';
import { linkFigures } from './linkFigures';
import { showFigure } from './showFigure';
import { UncitedFigureItem } from './UncitedFigureItem';

/** The figures of the text that could cite an indicator, one click each or all at once. Read again when the plan rests. */
export function UncitedFigures(props: {
  readonly editor: Editor;
  readonly writable: boolean;
  readonly onClose: () => void;
}) {
  const { editor, writable, onClose } = props;
  const { t } = useTranslation();
  const figures = useRested(editor, find, isSame);
  const link = (wanted: readonly UncitedFigure[]) => {
    const count = linkFigures(editor, wanted);
    if (count > 0) showNotice({ tone: 'fine', title: t('indicators.linked', { count }) });
    else showNotice({ tone: 'error', title: t('indicators.linkGone') });
  };
  const sure = figures.filter(({ isSure }) => isSure);
  const unsure = figures.filter(({ isSure }) => !isSure);
  const show = (figure: UncitedFigure) => (
    <UncitedFigureItem
      key={`${figure.blockId}/${figure.from}`}
      figure={figure}
      onJump={() => showFigure(editor, figure)}
      onLink={writable ? (match) => link([{ ...figure, ...match }]) : null}
    />
  );
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        leftSection={<IconArrowLeft size={15} aria-hidden />}
        onClick={onClose}
      >
        {t('indicators.back')}
      </Button>
      {figures.length === 0 && <p className={classes.empty}>{t('indicators.uncitedNone')}</p>}
      {sure.length > 0 && (
        <>
          <h3 className={classes.group}>{t('indicators.uncitedTitle', { count: sure.length })}</h3>
          <p className={classes.hint}>{t('indicators.uncitedHint')}</p>
          {writable && (
            <Button size="compact-sm" variant="light" onClick={() => link(sure)}>
              {t('indicators.linkAll')}
            </Button>
          )}
          {sure.map(show)}
        </>
      )}
      {unsure.length > 0 && (
        <>
          <h3 className={classes.group}>{t('indicators.equalTitle', { count: unsure.length })}</h3>
          <p className={classes.hint}>{t('indicators.equalHint')}</p>
          {unsure.map(show)}
        </>
      )}
    </>
  );
}

function find(editor: Editor): readonly UncitedFigure[] {
  const { doc, settings } = editor.storage.computedTexts.liveTexts.sources();
  return findUncitedFigures(doc, settings, DEFAULT_LISTS);
}

function isSame(one: readonly UncitedFigure[], other: readonly UncitedFigure[]): boolean {
  const signOf = ({ blockId, from, quote, indicator, value, others }: UncitedFigure) =>
    [blockId, from, quote, indicator.id, indicator.name, value.columnId, value.text, others.length].join();
  return (
    one.length === other.length && one.every((each, at) => other[at] && signOf(each) === signOf(other[at]))
  );
}
