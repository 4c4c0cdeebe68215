/**
 * A sync server in a process of its own, to be killed or measured: `node --import tsx syncServerProcess.ts FOLDER [PLAN …]`
 * serves the plans (`a` when none is named, made if it is not there) and prints its address.
 */
import { giveRoles, paragraph, seedPlan, startSyncServer } from './syncServer';

const [, , folder = '', ...planIds] = process.argv;
const server = await startSyncServer(folder);
if (planIds.length === 0 && !(await server.store.findPlan('a')))
  await seedPlan(server.store, 'a', [paragraph('p1', '开始')]);
for (const planId of planIds) giveRoles(server.access, planId);
process.stdout.write(`${server.address}\n`);
