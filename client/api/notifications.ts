import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NotificationChoices, NotificationsView } from '../../shared/protocol/notifications';
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
