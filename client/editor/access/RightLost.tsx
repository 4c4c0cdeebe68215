import '../../i18n/laterTexts';
import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { MayWrite } from '../mayWrite';

/** Says in an open dialog that what it holds cannot be saved any more, only copied; nothing while its person may write. */
export function RightLost() {
  const { t } = useTranslation();
  if (useContext(MayWrite)) return null;
  return (
    <Alert role="alert" data-tone="error" icon={<IconLock size={18} aria-hidden />} mb="sm">
      {t('planRights.dialogKept')}
    </Alert>
  );
}
