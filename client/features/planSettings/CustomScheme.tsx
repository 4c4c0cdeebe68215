import { ActionIcon, Button, Checkbox, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatLabel } from '../../../shared/plan/numbering';
import { DEEPEST_LEVEL } from '../../../shared/schema/extensions/heading';
import { NUMERALS } from '../../../shared/schema/levelFormat';
import type { LevelFormat } from '../../../shared/schema/settings';
import classes from './planSettings.module.css';
import { SettingField } from './SettingField';
import { NEW_LEVEL, setCountsOn } from './schemePreview';

interface Props {
  readonly scheme: readonly LevelFormat[];
  readonly onChange: (scheme: readonly LevelFormat[]) => void;
}

/** A numbering scheme of the plan's own, level by level: what stands before and after the count, its numerals, and whether it counts on. */
export function CustomScheme({ scheme, onChange }: Props) {
  const { t } = useTranslation();
  const replace = (index: number, format: LevelFormat) =>
    onChange(scheme.map((level, at) => (at === index ? format : level)));
  const set = (index: number, changes: Partial<LevelFormat>) =>
    replace(index, { ...(scheme[index] as LevelFormat), ...changes });
  return (
    <div className={classes.levels} ref={bringIntoView}>
      {scheme.map((level, index) => (
        // Levels have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={classes.level}>
          <span>{t('planSettings.level', { level: index + 1 })}</span>
          <SettingField
            hiddenLabel
            label={t('planSettings.before', { level: index + 1 })}
            placeholder={t('planSettings.beforeShort')}
            value={level.before}
            onCommit={(before) => set(index, { before })}
          />
          <Select
            aria-label={t('planSettings.numerals', { level: index + 1 })}
            value={level.numerals}
            allowDeselect={false}
            data={NUMERALS.map((value) => ({ value, label: t(`planSettings.numeralNames.${value}`) }))}
            onChange={(value) => set(index, { numerals: value as LevelFormat['numerals'] })}
          />
          <SettingField
            hiddenLabel
            label={t('planSettings.after', { level: index + 1 })}
            placeholder={t('planSettings.afterShort')}
            value={level.after}
            onCommit={(after) => set(index, { after })}
          />
          {index > 0 ? (
            <Checkbox
              size="xs"
              aria-label={t('planSettings.countsOn', { level: index + 1 })}
              label={t('planSettings.countsOnShort')}
              title={t('planSettings.countsOnHint')}
              checked={level.continues === true}
              onChange={(event) => replace(index, setCountsOn(level, event.currentTarget.checked))}
            />
          ) : (
            <span />
          )}
          <div className={classes.sample}>
            {[1, 2, 11].map((count) => (
              <span key={count}>{formatLabel(count, level)}</span>
            ))}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={scheme.length === 1}
            aria-label={t('planSettings.removeLevel', { level: index + 1 })}
            onClick={() => onChange(scheme.filter((_, at) => at !== index))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {scheme.length < DEEPEST_LEVEL && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...scheme, NEW_LEVEL])}
        >
          {t('planSettings.addLevel')}
        </Button>
      )}
    </div>
  );
}

/** The form opens below the cards, often below the edge of the dialog. */
function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
