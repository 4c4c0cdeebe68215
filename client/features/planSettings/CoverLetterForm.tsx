import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planTitle } from '../../../shared/plan/planTitle';
import type { CoverLetter, PlanSettings } from '../../../shared/schema/settings';
import { CoverLetterPreview } from './CoverLetterPreview';
import { draftCoverLetter } from './draftCoverLetter';
import classes from './planSettings.module.css';
import { SettingField } from './SettingField';

interface Props {
  readonly editor: Editor;
  readonly settings: PlanSettings;
  readonly onChange: (changes: Partial<PlanSettings>, notice?: string) => void;
}

const FIELDS: readonly (readonly [keyof CoverLetter, number?])[] = [
  ['issuer'],
  ['documentNumber'],
  ['title', 2],
  ['addressees', 2],
  ['body', 3],
  ['signature'],
  ['date'],
  ['publicity'],
  ['copies', 2],
  ['printer'],
  ['printedOn'],
];

/** The letter that issues the plan, field by field, beside a sheet that shows what is typed as it prints. */
export function CoverLetterForm({ editor, settings, onChange }: Props) {
  const { t } = useTranslation();
  const letter = settings.coverLetter;
  const [typed, setTyped] = useState<Partial<CoverLetter>>({});
  if (!letter)
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{t('planSettings.noCoverLetter')}</Text>
        <Button
          onClick={() =>
            onChange({
              coverLetter: draftCoverLetter(settings.region, planTitle({ body: editor.getJSON() })),
            })
          }
        >
          {t('planSettings.addCoverLetter')}
        </Button>
      </Stack>
    );
  return (
    <div className={classes.letter}>
      <Stack gap="xs" className={classes.letterFields} onBlur={() => setTyped({})}>
        {FIELDS.map(([field, rows]) => (
          <SettingField
            key={field}
            label={t(`planSettings.letter.${field}`)}
            placeholder={t(`planSettings.letterExample.${field}`)}
            value={letter[field]}
            rows={rows}
            onType={(value) => setTyped((before) => ({ ...before, [field]: value }))}
            onCommit={(value) => onChange({ coverLetter: { ...letter, [field]: value } })}
          />
        ))}
        <Checkbox
          label={t('planSettings.unsealed')}
          checked={settings.seal === 'unsealed'}
          onChange={(event) => onChange({ seal: event.currentTarget.checked ? 'unsealed' : 'sealed' })}
        />
        <Group>
          <Button
            variant="subtle"
            color="official"
            size="compact-sm"
            onClick={() => onChange({ coverLetter: null }, t('planSettings.coverLetterRemoved'))}
          >
            {t('planSettings.removeCoverLetter')}
          </Button>
        </Group>
      </Stack>
      <CoverLetterPreview letter={{ ...letter, ...typed }} />
    </div>
  );
}
