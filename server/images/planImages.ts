import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { imageSize } from '../../shared/docx/write/imageSize';
import type { ImageFile, ImageFiles } from '../../shared/docx/write/images';
import { PlanError } from '../../shared/errors';
import { sourcesIn } from '../../shared/images/embeddedPictures';
import { type ImageType, imageTypeOf } from '../../shared/images/imageType';
import { type ImageView, MAXIMUM_IMAGE } from '../../shared/protocol/imageApi';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { ImageTables } from './imageTables';

/** A picture as it is served. */
export interface StoredImage {
  readonly type: ImageType;
  readonly bytes: Uint8Array;
}

/** The pictures of plans, in the database beside the plans, so that one backup holds both. */
export interface PlanImages {
  /** Keeps a picture; the same bytes are kept once. Throws `PlanError` `unknown-format` or `file-too-large`. */
  add(planId: string, bytes: Uint8Array, userId: string): Promise<ImageView>;
  find(planId: string, hash: string): Promise<StoredImage | null>;
  /** Gives another plan a copy of a picture, under the same hash; false where there is none. */
  copy(fromPlanId: string, hash: string, toPlanId: string, userId: string): Promise<boolean>;
  /** The pictures that a plan's document shows, for an export. Those of other plans are not given. */
  ofDocument(planId: string, document: PlanDocument): Promise<ImageFiles>;
}

const messages = {
  unknown: '只能插入 PNG、JPEG、GIF 或 WebP 图片。请用画图或截图工具另存为其中一种后再试。',
  tooLarge: `图片太大，最大 ${MAXIMUM_IMAGE / 1024 / 1024} MB。请压缩或裁剪后再试。`,
} as const;

/** The address of a picture, which is its `source` in the document. */
export function imageSource(planId: string, hash: string): string {
  return `/api/plans/${encodeURIComponent(planId)}/images/${hash}`;
}

/** What a picture's address names it by: SHA-256 of its bytes in hexadecimal digits. */
export function imageHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The plan and hash that an address of `imageSource` names, or null for any other text. */
export function imageAddress(source: string): { readonly planId: string; readonly hash: string } | null {
  const [, plan = '', hash = ''] = ADDRESS.exec(source) ?? [];
  return hash ? { planId: decodeURIComponent(plan), hash } : null;
}

const ADDRESS = /^\/api\/plans\/([\w.~-]+)\/images\/([0-9a-f]{64})$/;

/** `now` gives milliseconds since 1970. */
export function createPlanImages(database: Kysely<ImageTables>, now: () => number): PlanImages {
  const find = async (planId: string, hash: string): Promise<StoredImage | null> => {
    const row = await database
      .selectFrom('planImage')
      .select(['type', 'bytes'])
      .where('planId', '=', planId)
      .where('hash', '=', hash)
      .executeTakeFirst();
    return row ? { type: row.type as ImageType, bytes: row.bytes } : null;
  };
  return {
    find,
    async add(planId, bytes, userId) {
      const type = imageTypeOf(bytes);
      if (!type) throw new PlanError('unknown-format', messages.unknown);
      if (bytes.length > MAXIMUM_IMAGE) throw new PlanError('file-too-large', messages.tooLarge);
      const hash = imageHash(bytes);
      await database
        .insertInto('planImage')
        .values({ planId, hash, type, bytes, createdAt: now(), createdBy: userId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const size = imageSize({ bytes, type });
      return {
        source: imageSource(planId, hash),
        width: size?.width ?? null,
        height: size?.height ?? null,
      };
    },
    async copy(fromPlanId, hash, toPlanId, userId) {
      const image = await find(fromPlanId, hash);
      if (!image) return false;
      await database
        .insertInto('planImage')
        .values({ planId: toPlanId, hash, ...image, createdAt: now(), createdBy: userId })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    },
    async ofDocument(planId, document) {
      const files = new Map<string, ImageFile>();
      const start = imageSource(planId, '');
      for (const source of sourcesIn(document.body)) {
        const image = source.startsWith(start) ? await find(planId, source.slice(start.length)) : null;
        if (image) files.set(source, image);
      }
      return files;
    },
  };
}
