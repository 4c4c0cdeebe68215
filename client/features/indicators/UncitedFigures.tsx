import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LISTS } from '../../../shared/checks/lists/defaultLists';
import { findUncitedFigures, type UncitedFigure } from '../../../shared/indicators/uncitedFigures';
import { showNotice } from '../../components/notices/noticeStore';
import { jumpTo } from '../../editor/jumpTo';
import classes from './indicators.module.css';
import { linkFigures } from './linkFigures';

/** The figures of the text that could cite an indicator, one click each or all at once. Read when it opens and after each link. */
export function UncitedFigures(props: {
  readonly editor: Editor;
  readonly writable: boolean;
  readonly onClose: () => void;
}) {
  const { editor, writable, onClose } = props;
  const { t } = useTranslation();
  const find = () => {
    const { doc, settings } = editor.storage.computedTexts.liveTexts.sources();
    return findUncitedFigures(doc, settings, DEFAULT_LISTS);
  };
  const [figures, setFigures] = useState(find);
  const link = (wanted: readonly UncitedFigure[]) => {
    const count = linkFigures(editor, wanted);
    if (count > 0) showNotice({ tone: 'fine', title: t('indicators.linked', { count }) });
    else showNotice({ tone: 'error', title: t('indicators.linkGone') });
    setFigures(find());
  };
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
      {figures.length === 0 ? (
        <p className={classes.empty}>{t('indicators.uncitedNone')}</p>
      ) : (
        <>
          <h3 className={classes.group}>{t('indicators.uncitedTitle', { count: figures.length })}</h3>
          <p className={classes.hint}>{t('indicators.uncitedHint')}</p>
          {writable && (
            <Button size="compact-sm" variant="light" onClick={() => link(figures)}>
              {t('indicators.linkAll')}
            </Button>
          )}
        </>
      )}
      {figures.map((figure) => {
        const [before = '', ...after] = figure.quote.split(figure.written);
        return (
          <div key={`${figure.blockId}/${figure.from}`} className={classes.figure}>
            <button
              type="button"
              className={classes.quote}
              onClick={() => jumpTo(editor, figure.blockId, figure)}
            >
              {before}
              <mark>{figure.written}</mark>
              {after.join(figure.written)}
              <span className={classes.source}>
                {figure.indicator.name} · {figure.value.year} · {figure.value.text}
              </span>
            </button>
            {writable && (
              <Button size="compact-xs" variant="default" onClick={() => link([figure])}>
                {t('indicators.link')}
              </Button>
            )}
          </div>
        );
      })}
    </>
  );
}
