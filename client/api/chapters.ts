import { useQuery } from '@tanstack/react-query';
import type { MyChapterView } from '../../shared/protocol/chapterApi';
import { keys } from './keys';
import { request } from './request';

/** The chapters that are assigned to the person signed in, over all plans. */
export function useMyChapters() {
  return useQuery({
    queryKey: keys.myChapters,
    queryFn: () => request<readonly MyChapterView[]>('GET', '/api/my-chapters'),
  });
}
