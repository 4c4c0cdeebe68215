import { useQuery } from '@tanstack/react-query';
import type { TemplateView } from '../../shared/protocol/api';
import { keys } from './keys';
import { request } from './request';

/** The templates of this server. */
export function useTemplates() {
  return useQuery({
    queryKey: keys.templates,
    queryFn: () => request<readonly TemplateView[]>('GET', '/api/templates'),
    staleTime: 300_000,
  });
}
