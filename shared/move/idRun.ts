/** Things of a Yjs document that were copied: `length` of them from one id on, to as many from another id on. */
export interface IdRun {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly toClient: number;
  readonly toClock: number;
}

/** Adds a run to others: to the last of them where it goes on there. */
export function addRun(runs: IdRun[], run: IdRun): void {
  const last = runs.at(-1);
  const goesOn =
    last?.client === run.client &&
    last.clock + last.length === run.clock &&
    last.toClient === run.toClient &&
    last.toClock + last.length === run.toClock;
  if (last && goesOn) runs[runs.length - 1] = { ...last, length: last.length + run.length };
  else runs.push(run);
}
