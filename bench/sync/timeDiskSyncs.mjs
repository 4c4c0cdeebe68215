/**
 * Loaded before our built server (`--import`): notes how long each sync of the disk takes, from the call until the server hears of it. SIGUSR2
 * writes the times, in milliseconds, into the file that DISK_SYNCS names, and begins anew.
 */
import fs, { renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { performance } from 'node:perf_hooks';

const { DISK_SYNCS: file } = process.env;
const { fdatasync, fdatasyncSync } = fs;
let times = [];

fs.fdatasync = (descriptor, done) => {
  const start = performance.now();
  fdatasync(descriptor, (error) => {
    times.push(performance.now() - start);
    done(error);
  });
};
fs.fdatasyncSync = (descriptor) => {
  const start = performance.now();
  fdatasyncSync(descriptor);
  times.push(performance.now() - start);
};
syncBuiltinESMExports();
process.on('SIGUSR2', () => {
  writeFileSync(`${file}.new`, JSON.stringify(times));
  renameSync(`${file}.new`, file);
  times = [];
});
