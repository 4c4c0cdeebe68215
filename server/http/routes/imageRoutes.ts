import { PlanError } from '../../../shared/errors';
import { type AdoptedImages, adoptImagesRequest, type ImageView } from '../../../shared/protocol/imageApi';
import { adoptSources } from '../../images/adoptSources';
import { errorMessages } from '../errorMessages';
import { checkReader } from '../participant';
import { readUpload } from '../readUpload';
import { defineRoute, type Route } from '../route';

export const imageRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/plans/{id}/images',
    summary: 'Keep a picture (PNG, JPEG, GIF, WebP) for a plan; `source` is its address for an image node',
    permission: 'writer',
    status: 201,
    takesFile: true,
    async handle({ services, parameter, identity, request, response }): Promise<ImageView> {
      const { bytes } = await readUpload(request, response);
      return services.images.add(parameter('id'), bytes, identity().userId);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/images/adopt',
    summary:
      'Copy pictures of other plans, which the caller may read, into a plan; answers their addresses there',
    permission: 'writer',
    status: 200,
    body: adoptImagesRequest,
    async handle({ services, parameter, identity, body }): Promise<AdoptedImages> {
      const { userId } = identity();
      const { access } = services.accounts;
      const sources = await adoptSources(parameter('id'), body.sources, {
        images: services.images,
        userId,
        maySee: async (planId) => (await access.roleOf(userId, planId)) !== null,
      });
      return { sources: Object.fromEntries(sources) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/images/{hash}',
    summary: 'A picture of a plan, for its people and those who take part in a consultation on it',
    permission: 'anyone',
    status: 200,
    answers: 'image/*',
    async handle(call) {
      const { services, parameter, response } = call;
      await checkReader(call, parameter('id'));
      const image = await services.images.find(parameter('id'), parameter('hash'));
      if (!image) throw new PlanError('not-found', errorMessages.imageNotFound);
      response
        .set('Content-Type', `image/${image.type}`)
        // The address names the bytes: they never change.
        .set('Cache-Control', 'private, max-age=31536000, immutable')
        .set('Content-Security-Policy', "default-src 'none'; sandbox")
        .set('Content-Disposition', 'inline')
        .send(Buffer.from(image.bytes));
    },
  }),
];
