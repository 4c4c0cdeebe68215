import { planTitle } from '../../../shared/plan/planTitle';
import { exportQuery, type ImportView } from '../../../shared/protocol/api';
import { addPlan } from '../addPlan';
import { attachmentHeader } from '../attachmentHeader';
import { getExportFormat, readPlanFile } from '../planFormats';
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
      const { document, losses } = await readPlanFile(name, bytes, services.newId);
      const nameWithoutEnding = name.replace(/\.[^.]*$/, '') || name;
      return { id: await addPlan(services, document, nameWithoutEnding, identity().userId), losses };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/export',
    summary: 'The plan as a file; `format` is an extension, `style` the typography of a Word file',
    permission: 'member',
    status: 200,
    query: exportQuery,
    answers: 'application/octet-stream',
    async handle({ services, parameter, query, response }) {
      const format = getExportFormat(query.format);
      const document = await services.rooms.readDocument(parameter('id'));
      const content = await format.write(document, {
        style: query.style,
        now: new Date(services.now()),
      });
      const fileName = `${planTitle(document) || '规划'}${format.extension}`;
      response
        .set('Content-Type', format.mediaType)
        .set('Content-Disposition', attachmentHeader(fileName))
        .send(typeof content === 'string' ? content : Buffer.from(content));
    },
  }),
];
