import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/ApiError';
import { errors } from '../i18n/zh/errors';

/**
 * Says in the language of the page why a call failed and what to do next. In Chinese the server's own message wins, since it is
 * more concrete than the catalogue's text for its code.
 */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return t('errors.unknown');
      if (i18n.language === 'zh' && error.message !== '') return error.message;
      const known = Object.hasOwn(errors, error.code);
      if (known) return t(`errors.${error.code as keyof typeof errors}`);
      return error.message || t('errors.unknown');
    },
    [t, i18n],
  );
}
