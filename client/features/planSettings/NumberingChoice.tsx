import { Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  NUMBERING_SCHEMES,
  type NumberingSchemeName,
  nameOfScheme,
} from '../../../shared/schema/numberingSchemes';
import type { LevelFormat, PlanSettings } from '../../../shared/schema/settings';
import { CustomScheme } from './CustomScheme';
import classes from './planSettings.module.css';
import { schemePreview } from './schemePreview';

interface Props {
  readonly scheme: readonly LevelFormat[];
  readonly onChange: (changes: Partial<PlanSettings>, notice: string) => void;
}

const NAMES = Object.keys(NUMBERING_SCHEMES) as NumberingSchemeName[];
/** Levels that a card shows. */
const SHOWN = 4;

/** The numbering schemes as cards, each drawn as it counts; one click numbers the whole plan anew. */
export function NumberingChoice({ scheme, onChange }: Props) {
  const { t } = useTranslation();
  const current = nameOfScheme(scheme);
  const [editing, setEditing] = useState(current === 'custom');
  const choose = (levels: readonly LevelFormat[]) =>
    onChange({ numberingScheme: levels.map((level) => ({ ...level })) }, t('planSettings.renumbered'));
  const cards: readonly (readonly [NumberingSchemeName | 'custom', readonly LevelFormat[]])[] = [
    ...NAMES.map((name) => [name, NUMBERING_SCHEMES[name]] as const),
    ['custom', scheme],
  ];
  return (
    <Stack gap="md">
      <Text c="var(--gn-muted)">{t('planSettings.numberingHint')}</Text>
      <div className={classes.cards} role="radiogroup" aria-label={t('planSettings.pages.numbering')}>
        {cards.map(([name, levels]) => {
          const chosen = editing ? name === 'custom' : name === current;
          return (
            <UnstyledButton
              key={name}
              role="radio"
              aria-checked={chosen}
              className={classes.card}
              onClick={() => {
                setEditing(name === 'custom');
                if (name !== 'custom') choose(levels);
              }}
            >
              <span className={classes.cardName}>{t(`planSettings.schemes.${name}`)}</span>
              <span className={classes.preview} aria-hidden>
                {schemePreview(levels, SHOWN).map((line) => (
                  <span key={`${line.level}${line.label}`} data-level={line.level}>
                    {line.label}
                    <i />
                  </span>
                ))}
              </span>
            </UnstyledButton>
          );
        })}
      </div>
      {editing && <CustomScheme scheme={scheme} onChange={choose} />}
    </Stack>
  );
}
