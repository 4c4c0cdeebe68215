import { Tooltip } from '@mantine/core';
import { IconCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanConnection } from '../../collab/planConnection';
import classes from './saveState.module.css';
import { useSaveState } from './useSaveState';

const ICONS = {
  saved: IconCheck,
  saving: IconRefresh,
  offline: IconCloudOff,
  offlineReading: IconCloudOff,
  connecting: IconRefresh,
} as const;
const HINTS = {
  saved: 'saveState.savedHint',
  saving: 'saveState.savingHint',
  offline: 'saveState.offlineHint',
  offlineReading: 'saveState.offlineHint',
  connecting: 'saveState.savingHint',
} as const;

/** The state of saving in words; 已保存 only when the server has everything on its disk. */
export function SaveState({
  connection,
  writable,
}: {
  readonly connection: PlanConnection;
  readonly writable: boolean;
}) {
  const { t } = useTranslation();
  const state = useSaveState(connection, writable);
  if (!state) return null;
  const Icon = ICONS[state];
  return (
    <Tooltip label={t(HINTS[state])}>
      <span className={classes.state} data-state={state} role="status">
        <Icon size={16} aria-hidden />
        {t(`saveState.${state}`)}
      </span>
    </Tooltip>
  );
}
