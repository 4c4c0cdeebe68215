import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { ApiError } from '../api/ApiError';
import { useFailureText } from './useFailureText';

/**
 * Says inside a form or dialog what failed and what to do next; nothing where nothing failed. Read out as it comes.
 * `texts` says it better for some error codes than the server or the catalogue can, which do not know the place.
 */
export function FailureAlert(props: {
  readonly title: string;
  readonly error: unknown;
  readonly texts?: Readonly<Record<string, string>>;
}) {
  const failureText = useFailureText();
  const { title, error, texts } = props;
  if (!error) return null;
  const special = error instanceof ApiError ? texts?.[error.code] : undefined;
  return (
    <Alert role="alert" data-tone="error" title={title} icon={<IconAlertCircle size={18} aria-hidden />}>
      {special ?? failureText(error)}
    </Alert>
  );
}
