// The file process: does one task after the other for the server that started it, and ends with it.
import { constants, setPriority } from 'node:os';
import { nanoid } from 'nanoid';
import type { FileTask } from './fileTasks';
import { performFileTask } from './performFileTask';

// Whoever types goes before whoever waits for a file.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

process.on('message', async (task: FileTask) => {
  process.send?.(await performFileTask(task, () => nanoid()));
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole process group; the server decides when the work here ends.
process.on('SIGINT', () => {});
