import { planTitle } from '../../../shared/plan/planTitle';
import {
  type BlockAuthorsView,
  blockAuthorsQuery,
  comparisonQuery,
  findWritersRequest,
} from '../../../shared/protocol/versionApi';
import { attachmentHeader } from '../attachmentHeader';
import { presentPerson } from '../presenters';
import { presentGroup, presentWords } from '../presentVersion';
import { readPast } from '../readPast';
import { defineRoute, type Route } from '../route';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FILE_NAMES = { tracked: '花脸稿', table: '修订对照表' } as const;

export const historyRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/plans/{id}/history',
    summary: 'Who wrote when, from the log: groups by person and pause, oldest first',
    permission: 'member',
    status: 200,
    async handle({ services, parameter }) {
      const groups = await services.history.groups(parameter('id'));
      return groups.map((group) => presentGroup(group, services.accounts.users));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/history/{position}/document',
    summary: 'The plan as it was at a log position, as a .json plan document',
    permission: 'member',
    status: 200,
    handle: async (call) => (await readPast(call, `@${call.parameter('position')}`)).document(),
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/history/writers',
    summary: 'Who wrote the words of some places, and when',
    permission: 'member',
    status: 200,
    body: findWritersRequest,
    async handle({ services, parameter, body }) {
      const words = await services.history.writers(parameter('id'), body.places);
      return words.map((each) => presentWords(each, services.accounts.users));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/history/authors',
    summary: 'Who changed which block between two states: `now`, a version id, or @ and a log position',
    permission: 'member',
    status: 200,
    query: blockAuthorsQuery,
    async handle(call): Promise<BlockAuthorsView> {
      const { services, parameter, query } = call;
      const [older, newer] = [await readPast(call, query.older), await readPast(call, query.newer)];
      const blocks = await services.history.blockAuthors(parameter('id'), older.position, newer.position);
      const ids = [...new Set(Object.values(blocks).flat())];
      return { people: ids.map((id) => presentPerson(services.accounts.users, id)), blocks };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/comparison',
    summary:
      'What differs between two states as a Word file: tracked changes (`form` tracked, 花脸稿) or a two-column table (table, 修订对照表)',
    permission: 'member',
    status: 200,
    query: comparisonQuery,
    answers: WORD,
    async handle(call) {
      const { services, query, identity, parameter, response } = call;
      const older = await (await readPast(call, query.older)).document();
      const newer = await (await readPast(call, query.newer)).document();
      const images = new Map([
        ...(await services.images.ofDocument(parameter('id'), older)),
        ...(await services.images.ofDocument(parameter('id'), newer)),
      ]);
      const bytes = await services.history.writeComparison({
        older,
        newer,
        images,
        form: query.form,
        author: identity().name,
        now: new Date(services.now()),
      });
      const fileName = `${planTitle(newer) || planTitle(older) || '规划'}${FILE_NAMES[query.form]}.docx`;
      response
        .set('Content-Type', WORD)
        .set('Content-Disposition', attachmentHeader(fileName))
        .send(Buffer.from(bytes));
    },
  }),
];
