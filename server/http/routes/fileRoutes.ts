import { planTitle } from '../../../shared/plan/planTitle';
import { exportQuery, type ImportView } from '../../../shared/protocol/api';
import { addPlan } from '../addPlan';
import { attachmentHeader } from '../attachmentHeader';
import { getExportFormat, getImportFormat } from '../planFormats';
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
    async handle({ services, identity, request, response }): Promise<ImportView> {
      const { name, bytes } = await readUpload(request, response);
      const extension = getImportFormat(name, bytes);
      const { seed, losses } = await services.files.read({ extension, fileName: name, bytes });
      const nameWithoutEnding = name.replace(/\.[^.]*$/, '') || name;
      return { id: await addPlan(services, seed, nameWithoutEnding, identity().userId), losses };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/export',
    summary:
      'The plan as a file; `format` is an extension, `style` the typography of a Word file, `pages` whether its page numbers come from a layout (some seconds) or an estimate',
    permission: 'member',
    status: 200,
    query: exportQuery,
    answers: 'application/octet-stream',
    async handle({ services, parameter, query, response }) {
      const format = getExportFormat(query.format);
      const document = await services.rooms.readDocument(parameter('id'));
      const options = { style: query.style, now: new Date(services.now()) };
      const content = await services.files.write(
        document,
        format.extension,
        options,
        query.pages === 'exact',
      );
      const fileName = `${planTitle(document) || '规划'}${format.extension}`;
      response
        .set('Content-Type', format.mediaType)
        .set('Content-Disposition', attachmentHeader(fileName))
        .send(typeof content === 'string' ? content : Buffer.from(content));
    },
  }),
];
