/**
 * What the layer over the page shows of the past. States are `now`, a version's id, or `@` and a log position, as the API
 * names them.
 */
export type PastView =
  | { readonly mode: 'read'; readonly state: string }
  | { readonly mode: 'compare'; readonly older: string; readonly newer: string }
  | { readonly mode: 'replay' };
