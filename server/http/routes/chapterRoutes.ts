import type { MyChapterView } from '../../../shared/protocol/chapterApi';
import { isAssignee } from '../../../shared/schema/chapterLocks';
import { defineRoute, type Route } from '../route';
import { visiblePlans } from '../visiblePlans';

export const chapterRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/my-chapters',
    summary: 'The chapters of all plans that are assigned to the person signed in, by name or by office',
    permission: 'signedIn',
    status: 200,
    async handle({ services, identity }): Promise<MyChapterView[]> {
      const { name, office } = identity();
      const plans = await visiblePlans(services, identity().userId);
      const chapters = await services.chapters.read(plans.map(({ plan }) => plan));
      return plans.flatMap(({ plan }) =>
        (chapters.get(plan.id) ?? [])
          .filter((chapter) => isAssignee(chapter, { name, office }))
          .map(({ onlyAssignees, ...chapter }) => ({
            ...chapter,
            planId: plan.id,
            planTitle: plan.title,
            locked: onlyAssignees ?? false,
          })),
      );
    },
  }),
];
