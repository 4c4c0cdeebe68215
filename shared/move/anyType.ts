import type { AbstractType } from 'yjs';

/** A shared type of Yjs, whatever its kind. */
// biome-ignore lint/suspicious/noExplicitAny: Yjs types its shared types by their events, which nothing here looks at
export type AnyType = AbstractType<any>;
