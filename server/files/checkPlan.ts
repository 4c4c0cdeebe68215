import { runChecks } from '../../shared/checks';
import { mergeLists } from '../../shared/checks/lists/checkLists';
import { DEFAULT_LISTS } from '../../shared/checks/lists/defaultLists';
import type { FileTasks } from './fileTasks';

/** The file process's task `check`. */
export function checkPlan({ document, additions }: FileTasks['check']['takes']): FileTasks['check']['gives'] {
  return runChecks(document, { lists: mergeLists(DEFAULT_LISTS, additions) });
}
