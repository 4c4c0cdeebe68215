import { useQuery } from '@tanstack/react-query';
import { keys } from './keys';
import { request } from './request';

/** A template that a plan can begin with. */
export interface TemplateView {
  readonly id: string;
  readonly title: string;
}

/** The templates of this server. */
export function useTemplates() {
  return useQuery({
    queryKey: keys.templates,
    queryFn: () => request<readonly TemplateView[]>('GET', '/api/templates'),
    staleTime: 300_000,
  });
}
