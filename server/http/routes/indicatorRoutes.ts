import { type IndicatorLibraryView, putIndicatorsRequest } from '../../../shared/protocol/indicatorApi';
import { errorMessages } from '../errorMessages';
import { presentPerson, presentTime } from '../presenters';
import { refuseStale } from '../refuseStale';
import { defineRoute, type Route } from '../route';

export const indicatorRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/indicators',
    summary: "The installation's own indicators, which are offered while somebody names one",
    permission: 'signedIn',
    status: 200,
    async handle({ services }): Promise<IndicatorLibraryView> {
      const saved = await services.indicatorLibrary.read();
      if (!saved) return { indicators: [], changedAt: null, changedBy: null };
      return {
        indicators: saved.indicators,
        changedAt: presentTime(saved.changedAt),
        changedBy: presentPerson(services.accounts.users, saved.changedBy),
      };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/indicators',
    summary: "Replace the installation's own indicators",
    permission: 'administrator',
    status: 204,
    body: putIndicatorsRequest,
    async handle({ services, body, identity }) {
      refuseStale(await services.indicatorLibrary.read(), body.basedOn, errorMessages.indicatorsChanged);
      await services.indicatorLibrary.write(body.indicators, identity().userId);
    },
  }),
];
