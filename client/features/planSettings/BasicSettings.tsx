import { Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../shared/schema/settings';
import { fiveYearPlanNumber } from './fiveYearPlanNumber';
import { SettingField } from './SettingField';

interface Props {
  readonly settings: PlanSettings;
  readonly onChange: (changes: Partial<PlanSettings>) => void;
}

const EARLIEST = 1953;
const LATEST = 2100;

/** Region, planning period, where notes print. */
export function BasicSettings({ settings, onChange }: Props) {
  const { t } = useTranslation();
  // Only what is being typed is kept here: the rest follows what others set.
  const [typed, setTyped] = useState<Partial<Record<'from' | 'to', number | string>>>({});
  const { from, to } = { from: settings.period?.from ?? '', to: settings.period?.to ?? '', ...typed };
  const reversed = typeof from === 'number' && typeof to === 'number' && from > to;
  const number = settings.period && fiveYearPlanNumber(settings.period);
  const commit = () => {
    if (Object.keys(typed).length === 0 || reversed) return;
    if (from === '' && to === '') onChange({ period: null });
    else if (typeof from === 'number' && typeof to === 'number') onChange({ period: { from, to } });
    else return;
    setTyped({});
  };
  return (
    <Stack gap="md">
      <SettingField
        label={t('planSettings.region')}
        description={t('planSettings.regionHint')}
        value={settings.region}
        onCommit={(region) => onChange({ region })}
      />
      <Group align="flex-end" gap="xs" wrap="nowrap">
        {(
          [
            ['from', from],
            ['to', to],
          ] as const
        ).map(([end, value]) => (
          <NumberInput
            key={end}
            w={180}
            label={t(`planSettings.period.${end}`)}
            min={EARLIEST}
            max={LATEST}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            value={value}
            onChange={(next) => setTyped({ ...typed, [end]: next })}
            onBlur={commit}
            error={end === 'to' && reversed}
          />
        ))}
        {number && (
          <Text pb={6} c="var(--gn-muted)">
            {t('planSettings.fiveYearPlan', { number })}
          </Text>
        )}
      </Group>
      {reversed && <Text c="var(--gn-official)">{t('planSettings.periodReversed')}</Text>}
      <Text size="xs" c="var(--gn-muted)">
        {t('planSettings.periodHint')}
      </Text>
      <Radio.Group
        label={t('planSettings.notes.label')}
        value={settings.notes}
        onChange={(notes) => onChange({ notes: notes === 'footnotes' ? 'footnotes' : 'list' })}
      >
        <Group mt={4} gap="lg">
          <Radio value="list" label={t('planSettings.notes.list')} />
          <Radio value="footnotes" label={t('planSettings.notes.footnotes')} />
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('planSettings.typefaces.label')}
        value={settings.typefaces}
        onChange={(typefaces) => onChange({ typefaces: typefaces === 'system' ? 'system' : 'standard' })}
      >
        <Group mt={4} gap="lg">
          <Radio value="standard" label={t('planSettings.typefaces.standard')} />
          <Radio value="system" label={t('planSettings.typefaces.system')} />
        </Group>
      </Radio.Group>
      <Radio.Group
        label={t('planSettings.digits.label')}
        value={settings.digits}
        onChange={(digits) => onChange({ digits: digits === 'chinese' ? 'chinese' : 'roman' })}
      >
        <Group mt={4} gap="lg">
          <Radio value="roman" label={t('planSettings.digits.roman')} />
          <Radio value="chinese" label={t('planSettings.digits.chinese')} />
        </Group>
      </Radio.Group>
    </Stack>
  );
}
