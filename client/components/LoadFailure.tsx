import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from './FailureAlert';

/** Stands where something could not be read: why, and a button to try again. */
export function LoadFailure(props: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Stack align="flex-start" gap="sm">
      <FailureAlert title={props.title} error={props.error} />
      <Button variant="default" onClick={props.onRetry}>
        {t('common.retry')}
      </Button>
    </Stack>
  );
}
