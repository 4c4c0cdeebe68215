import { zhFirst } from './zhFirst';
import { zhLater } from './zhLater';

/** Every Chinese text of the interface, by feature (one file a feature in zh/). The other languages follow its keys. */
export const zh = { ...zhFirst, ...zhLater } as const;
