/** The cache keys of the API's resources; a key's first part is enough to read all of a kind again. */
export const keys = {
  session: ['session'],
  plans: ['plans'],
  plan: (planId: string) => ['plans', planId],
  members: (planId: string) => ['plans', planId, 'members'],
  threads: (planId: string) => ['plans', planId, 'threads'],
  acceptedFindings: (planId: string) => ['plans', planId, 'acceptedFindings'],
  checkLists: ['checkLists'],
  versions: (planId: string) => ['plans', planId, 'versions'],
  history: (planId: string) => ['plans', planId, 'history'],
  notifications: ['notifications'],
  notificationChoices: ['notificationChoices'],
  recycled: ['recycled'],
  templates: ['templates'],
  people: ['people'],
  users: ['users'],
  tokens: ['tokens'],
} as const;
