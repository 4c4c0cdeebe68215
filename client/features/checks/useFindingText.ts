import { useTranslation } from 'react-i18next';
import { englishText } from '../../../shared/checks/report/englishText';

/** How a finding's or a fix's Chinese text reads in the language of the page. */
export function useFindingText(): (chinese: string) => string {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? englishText : sameText;
}

function sameText(chinese: string): string {
  return chinese;
}
