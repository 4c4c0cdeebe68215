import { Alert } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useFailureText } from './useFailureText';

/** Says inside a form or dialog what failed and what to do next; nothing where nothing failed. Read out as it comes. */
export function FailureAlert({ title, error }: { readonly title: string; readonly error: unknown }) {
  const failureText = useFailureText();
  if (!error) return null;
  return (
    <Alert role="alert" data-tone="error" title={title} icon={<IconAlertCircle size={18} aria-hidden />}>
      {failureText(error)}
    </Alert>
  );
}
