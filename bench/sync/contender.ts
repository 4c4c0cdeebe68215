import type { Dialect } from './dialect';

/** A server that takes part. */
export interface Contender {
  readonly name: string;
  /** Whether it holds documents; a bare relay takes part in the typing only. */
  readonly hasDocuments: boolean;
  /** Starts it on empty data, with so many rooms in each of which so many clients may write. */
  readonly start: (rooms: number, clients: number) => Promise<RunningContender>;
}

export interface RunningContender {
  readonly name: string;
  readonly dialect: Dialect;
  /** Names of the rooms. */
  readonly rooms: readonly string[];
  /** Where the `client`-th client of a room connects. */
  readonly address: (room: number, client: number) => string;
  /** The process to be measured; another one after a restart. */
  readonly processId: () => number;
  /** How long its syncs of the disk took since this was asked last, in milliseconds; only ours tell. */
  readonly takeDiskSyncs?: () => Promise<readonly number[]>;
  /** Ends the process as its administrator would, and starts it again on the same data. */
  readonly restart: () => Promise<void>;
  /** Ends the process and removes its data. */
  readonly dispose: () => Promise<void>;
}
