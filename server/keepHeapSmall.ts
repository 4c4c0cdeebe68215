import { setFlagsFromString } from 'node:v8';

/** Has V8 collect earlier and grow its heap in smaller steps from now on, or not any more: it asks for this flag at each collection. */
export function keepHeapSmall(isSmall: boolean): void {
  setFlagsFromString(isSmall ? '--optimize-for-size' : '--no-optimize-for-size');
}
