import { readFileSync, writeFileSync } from 'node:fs';

/** The processes that a process has started. */
export function childrenOf(processId: number): readonly number[] {
  const children = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8');
  return children.split(' ').filter(Boolean).map(Number);
}

/** By how many megabytes the resident memory of these processes grew at most while `work` went on (Linux). */
export async function extraMemory(
  processIds: readonly number[],
  work: () => Promise<unknown>,
): Promise<number> {
  // Lets the highest mark begin anew (proc(5), clear_refs).
  for (const id of processIds) writeFileSync(`/proc/${id}/clear_refs`, '5');
  const before = sum(processIds, 'VmRSS');
  await work();
  return sum(processIds, 'VmHWM') - before;
}

function sum(processIds: readonly number[], name: string): number {
  return processIds.reduce((total, id) => {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    return total + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  }, 0);
}
