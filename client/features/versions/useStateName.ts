import { useTranslation } from 'react-i18next';
import { useHistory, useVersions } from '../../api/versions';
import { useFullTime, useVersionName } from './useVersionName';

/** Gives the name of a state (`now`, a version's id, `@` and a log position) in the language of the page. */
export function useStateName(planId: string): (state: string) => string {
  const { t } = useTranslation();
  const versions = useVersions(planId);
  const history = useHistory(planId);
  const nameOf = useVersionName();
  const fullTime = useFullTime();
  return (state) => {
    if (state === 'now') return t('versions.now');
    const version = versions.data?.find(({ id }) => id === state);
    if (version)
      return t('versions.frozenState', {
        name: nameOf(version),
        author: version.author.name,
        time: fullTime(version.createdAt),
      });
    const group = history.data?.find(({ last }) => `@${last}` === state);
    if (!group) return t('versions.loading');
    const name = group.author?.name ?? t('versions.system');
    return t('versions.stateAt', { time: fullTime(group.to), name });
  };
}
