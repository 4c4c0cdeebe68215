import { setFlagsFromString } from 'node:v8';

/** By how much the old objects may grow before they are collected again while many type, in per cent. */
const ROOM_FOR_MANY = 100;

/**
 * Tells V8 to collect garbage early and often (ADR 5), or to take its time (ADR 11): by itself it lets a heap of 35 MB, of which little becomes
 * garbage, grow by a tenth before it goes through all of it again while everybody waits. Works from the next whole collection on.
 */
export function keepHeapSmall(isSmall: boolean): void {
  setFlagsFromString(isSmall ? '--optimize-for-size' : '--no-optimize-for-size');
  // 0: as V8 likes.
  setFlagsFromString(`--heap-growing-percent=${isSmall ? 0 : ROOM_FOR_MANY}`);
}
