import type { CDPSession } from 'playwright-core';

/** The mark that the page sets when a keystroke's script, DOM and layout are done. */
export const KEY_DONE = 'bench-key-done';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, length on the clock, length on the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/**
 * Runs `type` under Chromium's tracing; returns for each keystroke the processor time of the main thread, in milliseconds, from its
 * keydown until the page's mark: what other programs on the machine do meanwhile does not count.
 */
export async function traceKeys(session: CDPSession, type: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'blink.user_timing'] },
  });
  await type();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return costsOf(events);
}

function costsOf(events: readonly TraceEvent[]): number[] {
  const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args.data?.type === 'keydown';
  const main = events.find(isKey);
  if (!main) throw new Error('the trace holds no keystroke');
  const own = events
    .filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
    .sort((one, other) => one.ts - other.ts);
  const tasks = own.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined);
  const ends = own.filter(({ name }) => name === KEY_DONE).map(({ ts }) => ts);
  return own.filter(isKey).map(({ ts: start }) => {
    const end = ends.find((time) => time > start);
    if (end === undefined) throw new Error('a keystroke was never done');
    let time = 0;
    let covered = start;
    for (const { ts, dur = 0, tdur = 0 } of tasks) {
      if (ts < covered || ts >= end) continue;
      time += tdur;
      covered = ts + dur;
    }
    return time / 1000;
  });
}
