/** SQLite's result codes (the lower eight bits) that speak of the disk or the file, not of the statement. */
const DISK_RESULTS: ReadonlySet<number> = new Set([
  5, // SQLITE_BUSY, after all patience: another process holds the file
  8, // SQLITE_READONLY
  10, // SQLITE_IOERR
  11, // SQLITE_CORRUPT
  13, // SQLITE_FULL
  14, // SQLITE_CANTOPEN
]);
const DISK_ERRORS: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS']);

/** Whether what was thrown says that the server's disk could not be read or written. */
export function isStorageFailure(thrown: unknown): boolean {
  const { code, errcode } = (thrown ?? {}) as { code?: unknown; errcode?: unknown };
  if (typeof errcode === 'number') return DISK_RESULTS.has(errcode & 0xff);
  return typeof code === 'string' && DISK_ERRORS.has(code);
}
