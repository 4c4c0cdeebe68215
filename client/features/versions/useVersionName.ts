import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/protocol/versionApi';
import { useStageName } from '../../components/useStageName';
import type { Language } from '../../i18n/language';
import { fullTime } from '../../i18n/relativeTime';

/** What people call a version: its own name, else its stage. */
export function useVersionName(): (version: Pick<VersionView, 'label' | 'stage'>) => string {
  const stageName = useStageName();
  return ({ label, stage }) => label || stageName(stage ?? '');
}

/** A moment (ISO 8601) in full: 2026年11月22日 10:21. */
export function useFullTime(): (moment: string) => string {
  const { i18n } = useTranslation();
  return useCallback((moment) => fullTime(Date.parse(moment), i18n.language as Language), [i18n.language]);
}
