/** What a returned Word file brought into its plan; `known` counts what an earlier file had brought already. */
export interface ReturnedView {
  readonly comments: number;
  readonly replies: number;
  readonly proposals: number;
  readonly known: number;
}
