/** Things of a Yjs document that were copied: `length` of them from one id on, to as many from another id on. */
export interface IdRun {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly toClient: number;
  readonly toClock: number;
}
