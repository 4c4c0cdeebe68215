/** Where the sync server reports what nobody else is told; a pino logger fits. */
export interface SyncLog {
  warn(details: Record<string, unknown>, message: string): void;
  error(details: Record<string, unknown>, message: string): void;
}
