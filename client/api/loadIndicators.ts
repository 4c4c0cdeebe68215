import { mergeIndicators, type StandardIndicator } from '../../shared/indicators/standardIndicator';
import type { IndicatorLibraryView } from '../../shared/protocol/indicatorApi';
import { scriptPart } from '../components/scriptPart';
import { request } from './request';

const USUAL_INDICATORS = scriptPart(() => import('../../shared/indicators/standardIndicators'));

export const INDICATORS_PATH = '/api/indicators';

let known: Promise<readonly StandardIndicator[]> | null = null;

/**
 * All indicators that are offered: the installation's own before those of the program, which alone are there while the server cannot be
 * reached. The page asks once, and again after a failure.
 */
export function loadIndicators(): Promise<readonly StandardIndicator[]> {
  known ??= readIndicators();
  return known;
}

/** To be called when the installation's own indicators changed. */
export function forgetIndicators(): void {
  known = null;
}

async function readIndicators(): Promise<readonly StandardIndicator[]> {
  const usual = USUAL_INDICATORS.fetch().catch(() => {
    known = null;
    return { STANDARD_INDICATORS: [] };
  });
  const own = request<IndicatorLibraryView>('GET', INDICATORS_PATH).catch(() => {
    known = null;
    return { indicators: [] };
  });
  return mergeIndicators((await own).indicators, (await usual).STANDARD_INDICATORS);
}
