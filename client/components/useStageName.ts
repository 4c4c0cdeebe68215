import { useTranslation } from 'react-i18next';
import { STAGES } from '../../shared/plan/stages';

/** Gives the name of a stored stage in the language of the page; a stage of someone's own is shown as written. */
export function useStageName(): (stage: string) => string {
  const { t } = useTranslation();
  return (stage) => {
    if (stage === '') return t('common.stage.none');
    const known = STAGES.find(({ label }) => label === stage);
    return known ? t(`common.stage.${known.key}`) : stage;
  };
}
