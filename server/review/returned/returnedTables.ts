/** What returned files brought, so that it is never brought again. `broughtAt` is milliseconds since 1970. */
export interface ReturnedTables {
  returnedItem: {
    planId: string;
    key: string;
    broughtAt: number;
  };
}
