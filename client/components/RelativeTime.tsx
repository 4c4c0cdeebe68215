import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language';
import { fullTime, relativeTime } from '../i18n/relativeTime';
import { useNow } from './useNow';

/** A moment (ISO 8601) as “10 分钟前”, with the whole date under the pointer; renews itself. */
export function RelativeTime({ moment }: { readonly moment: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const milliseconds = Date.parse(moment);
  const language = i18n.language as Language;
  return (
    <time dateTime={moment} title={fullTime(milliseconds, language)}>
      {relativeTime(milliseconds, now, language)}
    </time>
  );
}
