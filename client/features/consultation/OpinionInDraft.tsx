import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor } from '../../../shared/protocol/api';
import { ComparisonPaper } from '../versions/comparison/ComparisonPaper';
import { listShown } from '../versions/comparison/listShown';
import type { ComparedStates } from '../versions/comparison/useComparison';
import classes from './consultation.module.css';

/** What became, in the current draft, of the block that an opinion is about. */
export function OpinionInDraft(props: {
  readonly states: ComparedStates | null;
  readonly anchor: Anchor;
  readonly onGoToDraft: (blockId: string) => void;
}) {
  const { t } = useTranslation();
  const { states, anchor } = props;
  const shown = useMemo(
    () =>
      states
        ? listShown(states.comparison).filter(
            ({ ids, block }) => ids.has(anchor.blockId) && block.move?.place !== 'from',
          )
        : [],
    [states, anchor.blockId],
  );
  if (!states) return null;
  const [first] = shown;
  const isGone = first !== undefined && first.block.newer.length === 0;
  return (
    <section className={classes.draft} aria-label={t('consultation.inDraft')}>
      <Group justify="space-between" mb="xs">
        <h3 className={classes.sectionTitle}>{t('consultation.inDraft')}</h3>
        {!isGone && (
          <Button size="compact-sm" variant="subtle" onClick={() => props.onGoToDraft(anchor.blockId)}>
            {t('consultation.goToDraft')}
          </Button>
        )}
      </Group>
      {isGone && <p className={classes.hint}>{t('consultation.draftGone')}</p>}
      {first && !first.changed && <p className={classes.hint}>{t('consultation.draftSame')}</p>}
      <ComparisonPaper states={states} shown={shown} layout="inline" places zoom={85} />
    </section>
  );
}
