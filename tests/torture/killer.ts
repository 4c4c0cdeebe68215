import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Kills a process with SIGKILL after so many milliseconds, from a third process: so the moment depends neither on what the
 * server does nor on what the clients do. Resolves when that is done.
 */
export async function killAfter(processId: number, milliseconds: number): Promise<void> {
  const program = `setTimeout(() => process.kill(${processId}, 'SIGKILL'), ${milliseconds})`;
  const killer = spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(killer, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the killer ended with ${code}`);
}
