import { PlanError } from '../../../shared/errors';
import type { ImageView } from '../../../shared/protocol/imageApi';
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
