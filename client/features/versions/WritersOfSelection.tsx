import { Button } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFindWriters } from '../../api/versions';
import { FailureAlert } from '../../components/FailureAlert';
import { selectedPlaces } from './selectedPlaces';
import { useFullTime } from './useVersionName';
import classes from './versions.module.css';

/** Of long stretches the beginning says enough; in characters. */
const LONGEST_HINT = 1000;

/** Who wrote the selected words, of any number of paragraphs and cells, and when. */
export function WritersOfSelection({ planId, editor }: { readonly planId: string; readonly editor: Editor }) {
  const { t } = useTranslation();
  const fullTime = useFullTime();
  const find = useFindWriters(planId);
  const [nothing, setNothing] = useState(false);
  const ask = () => {
    const places = selectedPlaces(editor.view);
    setNothing(places.length === 0);
    if (places.length > 0) find.mutate(places);
    else find.reset();
  };
  return (
    <section className={classes.section} aria-label={t('versions.writers')}>
      <div className={classes.sectionHead}>
        <h3 className={classes.sectionTitle}>{t('versions.writers')}</h3>
        <Button
          size="compact-xs"
          variant="subtle"
          loading={find.isPending}
          // The selection stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={ask}
        >
          {t('versions.writersAsk')}
        </Button>
      </div>
      <FailureAlert title={t('versions.writersFailed')} error={find.error} />
      {(nothing || !find.data) && !find.error && (
        <p className={nothing ? classes.warning : classes.hint}>{t('versions.writersHint')}</p>
      )}
      {find.data?.length === 0 && <p className={classes.hint}>{t('versions.writersNone')}</p>}
      {find.data?.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never reordered
        <div className={classes.words} key={index}>
          <div className={classes.written} title={words.text.slice(0, LONGEST_HINT)}>
            {words.text}
          </div>
          <p className={classes.meta}>
            {words.author?.name ?? t('versions.system')} ·{' '}
            {words.fromStart ? t('versions.fromStart') : fullTime(words.time)}
          </p>
        </div>
      ))}
    </section>
  );
}
