import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FailureAlert } from './FailureAlert';
import { useReturnFocus } from './useReturnFocus';

/** What a confirm dialog asks. */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  /** More that the person should know before deciding. */
  readonly warning?: string;
  /** The words on the button that does it. */
  readonly action: string;
  /** Whether nothing is taken away that could not come back: the button is not red then. */
  readonly harmless?: boolean;
  /** The title over the reason when it fails. */
  readonly failed: string;
  /** Better words for some error codes (see FailureAlert). */
  readonly failureTexts?: Readonly<Record<string, string>>;
}

/** Asks before something is taken away; stays open, with the reason, when it fails. */
export function ConfirmDialog(props: {
  readonly opened: boolean;
  readonly confirmation: Confirmation;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const { confirmation } = props;
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={confirmation.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="md">
        <Text>{confirmation.text}</Text>
        {confirmation.warning && <Text c="var(--gn-warning-ink)">{confirmation.warning}</Text>}
        <FailureAlert title={confirmation.failed} error={props.error} texts={confirmation.failureTexts} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            color={confirmation.harmless ? undefined : 'official'}
            onClick={props.onConfirm}
            loading={props.pending}
          >
            {confirmation.action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
