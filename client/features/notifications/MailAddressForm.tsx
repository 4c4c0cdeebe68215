import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailSettingsView } from '../../../shared/protocol/mailSettings';
import { NOTIFICATION_KINDS } from '../../../shared/protocol/notifications';
import { useSaveMailSettings } from '../../api/notifications';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';

/** Enough to catch a slip; the server looks closer. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Where mail goes. The first address switches every kind on, an empty one switches mail off. */
export function MailAddressForm({ settings }: { readonly settings: MailSettingsView }) {
  const { t } = useTranslation();
  const save = useSaveMailSettings();
  const [address, setAddress] = useState(settings.address);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kinds = settings.address === '' ? NOTIFICATION_KINDS : settings.kinds;
    const wishes = { address: address.trim(), kinds: [...kinds] };
    const fits = wishes.address === '' || ADDRESS.test(wishes.address);
    setWrong(!fits);
    if (!fits) return;
    save.mutate(wishes, {
      onSuccess: () =>
        showNotice({
          tone: 'fine',
          title: t(wishes.address ? 'notifications.mailSaved' : 'notifications.mailOff', {
            address: wishes.address,
          }),
        }),
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" gap="xs" mt="md" maw={620}>
        <TextInput
          type="email"
          autoComplete="email"
          flex={1}
          label={t('notifications.mailTo')}
          placeholder={t('notifications.mailPlaceholder')}
          value={address}
          error={wrong && t('notifications.mailWrong')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={save.isPending}
          disabled={address.trim() === settings.address}
        >
          {t('notifications.mailSave')}
        </Button>
      </Group>
      <FailureAlert title={t('notifications.choicesFailed')} error={save.error} />
    </form>
  );
}
