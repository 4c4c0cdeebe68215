import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { MailSettingsView } from '../../shared/protocol/mailSettings';
import type {
  NotificationChoices,
  NotificationKind,
  NotificationsView,
} from '../../shared/protocol/notifications';
import { keys } from './keys';
import { request } from './request';

/** How often the page asks for news while it is visible, in milliseconds. */
const INTERVAL = 20_000;
const PATH = '/api/notifications';

/** What one was told, read again regularly while the page is visible. */
export function useNotifications() {
  return useQuery({
    queryKey: keys.notifications,
    queryFn: () => request<NotificationsView>('GET', PATH),
    refetchInterval: INTERVAL,
    refetchIntervalInBackground: false,
  });
}

/** Marks some as read, or all of them (null). */
export function useReadNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[] | null) => request('POST', `${PATH}/read`, { ids }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
}

/** Which kinds one wants to be told about. */
export function useNotificationChoices() {
  return useQuery({
    queryKey: keys.notificationChoices,
    queryFn: () => request<NotificationChoices>('GET', `${PATH}/choices`),
  });
}

/** Switches kinds on or off. */
export function useChooseNotifications() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choices: Partial<NotificationChoices>) => request('PATCH', `${PATH}/choices`, choices),
    onSettled: () => client.invalidateQueries({ queryKey: keys.notificationChoices }),
  });
}

/** Where one wants mail and about what. */
export function useMailSettings() {
  return useQuery({
    queryKey: keys.mailSettings,
    queryFn: () => request<MailSettingsView>('GET', `${PATH}/mail`),
  });
}

/** Saves both, with the language of the page for the mail. */
export function useSaveMailSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wishes: { readonly address: string; readonly kinds: readonly NotificationKind[] }) =>
      request('PUT', `${PATH}/mail`, { ...wishes, language: i18next.language }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.mailSettings }),
  });
}
