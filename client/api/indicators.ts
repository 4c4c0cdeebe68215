import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { StandardIndicator } from '../../shared/indicators/standardIndicator';
import type { IndicatorLibraryView } from '../../shared/protocol/indicatorApi';
import { keys } from './keys';
import { forgetIndicators, INDICATORS_PATH, loadIndicators } from './loadIndicators';
import { request } from './request';

/** The installation's own indicators. */
export function useIndicatorLibrary() {
  return useQuery({
    queryKey: keys.indicators,
    queryFn: () => request<IndicatorLibraryView>('GET', INDICATORS_PATH),
  });
}

/** All indicators that are offered (see `loadIndicators`); none before they are there. */
export function useOfferedIndicators(): readonly StandardIndicator[] {
  return useQuery({ queryKey: keys.offeredIndicators, queryFn: loadIndicators }).data ?? NONE;
}

const NONE: readonly StandardIndicator[] = [];

/** Replaces the own ones. */
export function useSaveIndicators() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: {
      readonly indicators: readonly StandardIndicator[];
      readonly basedOn: string | null;
    }) => request('PUT', INDICATORS_PATH, body),
    onSuccess: () => {
      forgetIndicators();
      return client.invalidateQueries({ queryKey: keys.indicators });
    },
  });
}
