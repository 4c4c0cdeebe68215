import { PlanError } from '../../errors';
import { pictureName } from '../../images/embeddedPictures';
import { imageTypeOf } from '../../images/imageType';
import type { PictureFile } from '../../images/pictureFile';
import { MAXIMUM_IMAGE } from '../../protocol/imageApi';
import { imageSize } from '../write/imageSize';
import type { DocxPackage } from './docxPackage';
import { DOCX_LIMITS } from './limits';

/** What a picture is called in the document, or why it cannot be brought along. */
export type TakenPicture = { readonly source: string } | { readonly reason: string };

const LARGEST = `超过 ${MAXIMUM_IMAGE / 1024 / 1024} MB`;
const TOO_MANY = '文件里的图片太多';

/** Takes pictures out of Word files, each part once, up to a number and size. */
export class Pictures {
  readonly #files = new Map<string, PictureFile>();
  readonly #taken = new WeakMap<DocxPackage, Map<string, TakenPicture>>();
  #left: number = DOCX_LIMITS.pictureBytes;

  /** The pictures so far, by the name that they got. */
  get files(): ReadonlyMap<string, PictureFile> {
    return this.#files;
  }

  /** Takes the picture of a part; the same part gives the same picture. */
  take(path: string | undefined, parts: DocxPackage): TakenPicture {
    if (path === undefined) return { reason: '它不在文件里' };
    const known = this.#taken.get(parts) ?? new Map<string, TakenPicture>();
    this.#taken.set(parts, known);
    const taken = known.get(path) ?? this.#read(path, parts);
    known.set(path, taken);
    return taken;
  }

  #read(path: string, parts: DocxPackage): TakenPicture {
    if (this.#files.size >= DOCX_LIMITS.pictures || this.#left <= 0) return { reason: TOO_MANY };
    const most = Math.min(MAXIMUM_IMAGE, this.#left);
    const bytes = unpack(path, parts, most);
    if (typeof bytes === 'string') {
      // What was unpacked in vain counts too, or many such pictures would take minutes.
      this.#left -= most;
      return { reason: most < MAXIMUM_IMAGE && bytes === LARGEST ? TOO_MANY : bytes };
    }
    this.#left -= bytes.length;
    const type = imageTypeOf(bytes);
    if (!type) return { reason: reasonFor(path) };
    const size = imageSize({ bytes, type });
    if (type !== 'webp' && !size) return { reason: '它已损坏' };
    if (size && size.width * size.height > DOCX_LIMITS.picturePixels) return { reason: '它的像素太多' };
    const source = pictureName(this.#files.size + 1);
    this.#files.set(source, { bytes, type });
    return { source };
  }
}

function unpack(path: string, parts: DocxPackage, most: number): Uint8Array | string {
  try {
    return parts.readApart(path, most) ?? '它不在文件里';
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return error.code === 'file-too-large' ? LARGEST : '它已损坏';
  }
}

function reasonFor(path: string): string {
  const ending = /\.(\w{2,5})$/.exec(path)?.[1]?.toUpperCase() ?? '';
  return /^(?:[EW]MF|[EW]MZ)$/.test(ending)
    ? `${ending} 矢量图不能显示，请在 Word 里另存为 PNG 图片后插入`
    : `只能导入 PNG、JPEG、GIF、WebP 图片${ending ? `，它是 ${ending}` : ''}`;
}
