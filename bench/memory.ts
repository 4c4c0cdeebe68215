/**
 * What the built server holds with ten open plans of some 35,000 characters, two people in each: `npx tsx bench/memory.ts`.
 * The plans are imported through the API, as people do it, and one is exported, so that what that costs is seen too.
 */
import { readFileSync } from 'node:fs';
import { ApiClient } from '../tests/helpers/apiClient';
import { startBuiltServer } from '../tests/helpers/builtServer';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';
import { joinPlan } from '../tests/helpers/syncClient';
import { printTable } from './printTable';
import { benchPlan } from './typing/benchPlan';

const PLANS = 10;
const PEOPLE = 2;
const TARGET_MEGABYTES = 150;

process.setMaxListeners(100);
const server = await startBuiltServer();
const rows: string[][] = [];
try {
  note('started');
  const client = new ApiClient(server.url);
  await client.signUpFirst('管理员', 'admin', 'correct horse 8');
  const token = await client.createToken();
  const { name, content } = benchPlan(sharedMaterial);
  note('signed in');
  const ids: string[] = [];
  for (let index = 0; index < PLANS; index++) ids.push((await client.importPlan(name, content)).id);
  note(`${PLANS} plans imported (${name})`);
  const address = `${server.url.replace('http', 'ws')}/sync`;
  const people = ids.flatMap((id) => Array.from({ length: PEOPLE }, () => joinPlan(address, id, token)));
  await Promise.all(people.map((person) => person.synced()));
  note(`opened, ${PEOPLE} people in each`);
  for (const person of people) {
    const paragraph = person.ydoc.getXmlFragment('body').length - 1;
    for (let letter = 0; letter < 20; letter++) {
      person.ydoc.getMap('bench').set(String(person.ydoc.clientID), `${paragraph} ${letter}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  }
  note('everyone has written');
  await client.call('GET', `/api/plans/${ids[0]}/export?format=docx`);
  note('one Word file exported');
  await new Promise((done) => setTimeout(done, 35_000));
  note('half a minute later', TARGET_MEGABYTES);
  for (const person of people) person.leave();
} finally {
  await server.dispose();
}
printTable(
  'Resident memory of the built server',
  ['when', 'MB', 'most so far, MB', 'its file process, MB', 'target, MB'],
  rows,
);
process.exit(0);

function note(when: string, target?: number): void {
  const id = server.processId;
  const children = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const [own, most] = [megabytes(id, 'VmRSS'), megabytes(id, 'VmHWM')];
  const files = children.reduce((sum, child) => sum + megabytes(child, 'VmRSS'), 0);
  rows.push([when, ...[own, most, files].map(String), target === undefined ? '' : `≤ ${target}`]);
}

function megabytes(processId: number | string, name: string): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
}
