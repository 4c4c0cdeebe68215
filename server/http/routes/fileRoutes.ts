import type { PrintedThread } from '../../../shared/docx/write/reviewComments';
import { PlanError } from '../../../shared/errors';
import { exportQuery, type ImportView, importQuery } from '../../../shared/protocol/api';
import type { ReturnedView } from '../../../shared/protocol/returned';
import { addPlan } from '../addPlan';
import { attachmentHeader } from '../attachmentHeader';
import { bringReturned } from '../bringReturned';
import { bringThreads } from '../bringThreads';
import { errorMessages } from '../errorMessages';
import { getExportFormat, getImportFormat } from '../planFormats';
import { printedThreads } from '../printedThreads';
import { readUpload } from '../readUpload';
import { defineRoute, type Route } from '../route';

export const fileRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/plans/import',
    summary: 'Make a plan from a file; what could not be understood is kept as text and listed as losses',
    permission: 'signedIn',
    status: 201,
    takesFile: true,
    query: importQuery,
    async handle({ services, identity, query, request, response }): Promise<ImportView> {
      const { name, bytes } = await readUpload(request, response);
      const extension = getImportFormat(name, bytes);
      const { changes } = query;
      const id = services.newId();
      const { seed, losses, contents, threads, pictures } = await services.files.read({
        extension,
        fileName: name,
        plan: id,
        bytes,
        changes,
      });
      const nameWithoutEnding = name.replace(/\.[^.]*$/, '') || name;
      const { userId } = identity();
      for (const picture of pictures) await services.images.add(id, picture, userId);
      await addPlan(services, seed, nameWithoutEnding, userId, id);
      await bringThreads(services, id, threads, userId);
      return { id, losses, threads: threads.length, contents, titled: seed.title !== '' };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/returned',
    summary:
      'Take in a Word file that was exported from this plan and edited outside: what is new in it becomes comments, answers and proposals',
    permission: 'commenter',
    status: 200,
    takesFile: true,
    async handle({ services, identity, parameter, request, response }): Promise<ReturnedView> {
      const { name, bytes } = await readUpload(request, response);
      if (getImportFormat(name, bytes) !== '.docx')
        throw new PlanError('unknown-format', errorMessages.returnedFormat);
      return bringReturned(services, parameter('id'), identity().userId, bytes);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/export',
    summary:
      'The plan as a file; `format` is an extension, `style` the typography of a Word file, `pages` whether its page numbers come from a layout (some seconds) or an estimate, `comments=1` brings the comments along, `changes=tracked` prints open proposals and what was tracked as tracked changes',
    permission: 'member',
    status: 200,
    query: exportQuery,
    answers: 'application/octet-stream',
    async handle({ services, parameter, query, response }) {
      const format = getExportFormat(query.format);
      const plan = parameter('id');
      const title = await services.rooms.readTitle(plan);
      const changes = query.changes === 'tracked' ? query.changes : undefined;
      const threads =
        query.comments === '1' || changes ? threadsFor(await printedThreads(services, plan), query) : [];
      const holdsPictures = ['.docx', '.pdf', '.json'].includes(format.extension);
      const now = new Date(services.now());
      const source = async () => {
        const document = await services.rooms.readDocument(plan);
        const images = holdsPictures ? await services.images.ofDocument(plan, document) : undefined;
        const options = { style: query.style, now, plan, threads, changes, ...(images && { images }) };
        return { document, options };
      };
      const content = await services.files.write(source, format.extension, query.pages === 'exact');
      const fileName = `${title || '规划'}${format.extension}`;
      response
        .set('Content-Type', format.mediaType)
        .set('Content-Disposition', attachmentHeader(fileName))
        .send(typeof content === 'string' ? content : Buffer.from(content));
    },
  }),
];

/** Without its comments a file with tracked changes has of the open proposals those that cannot print as changes. */
function threadsFor(
  threads: readonly PrintedThread[],
  { comments }: { readonly comments: '0' | '1' },
): readonly PrintedThread[] {
  if (comments === '1') return threads;
  return threads.flatMap((thread) => {
    const { proposal } = thread;
    if (!proposal) return [];
    return [{ ...thread, comments: thread.comments.filter(({ id }) => id === proposal.commentId) }];
  });
}
