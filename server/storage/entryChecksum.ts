import { crc32 } from 'node:zlib';

/**
 * CRC-32 of a log entry's bytes. It finds what a disk does to a record, not what a person does. Who wrote it when is left out: words must not be
 * lost because a name is damaged.
 */
export function entryChecksum(update: Uint8Array): number {
  return crc32(update);
}
