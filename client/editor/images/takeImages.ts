import '../../i18n/laterTexts';
import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import { type ImageView, MAXIMUM_IMAGE } from '../../../shared/protocol/imageApi';
import { ApiError } from '../../api/ApiError';
import { planPath } from '../../api/plans';
import { uploadFile } from '../../api/uploadFile';
import { showNotice } from '../../components/notices/noticeStore';
import { insertImage } from './insertImage';
import { printableImage } from './printableImage';

/** What a browser calls the pictures that a plan can hold; it knows some files by no name, and those the server judges. */
const TAKEN = ['', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Where the pictures go, and what is said about a call that failed. */
export interface ImagePlace {
  readonly planId: string;
  /** The position in the text by now. */
  readonly position: () => number;
  readonly failureText: (error: unknown) => string;
}

/** Keeps pictures at the server and puts them into the plan in their order; files that cannot be had there are refused by their names, the others come. */
export async function takeImages(editor: Editor, files: readonly File[], place: ImagePlace): Promise<void> {
  const suitable = files.filter((file) => refusal(file) === null);
  for (const reason of new Set(files.map(refusal)))
    if (reason !== null)
      refuse(
        files.filter((file) => refusal(file) === reason),
        reason,
      );
  // Each goes to the same place, before those that came earlier.
  for (const file of suitable.reverse()) {
    try {
      const image = await uploadFile<ImageView>(
        `${planPath(place.planId)}/images`,
        await printableImage(file),
        () => {},
        new AbortController().signal,
      );
      if (!editor.isDestroyed) insertImage(editor, image, file.name, place.position());
    } catch (error) {
      refuse([file], refusedByServer(error) ?? place.failureText(error));
    }
  }
}

function refusal({ type, size }: File): string | null {
  if (!TAKEN.includes(type)) return unsuitable();
  return size > MAXIMUM_IMAGE ? tooLarge() : null;
}

function refusedByServer(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  if (error.code === 'unknown-format') return unsuitable();
  return error.code === 'file-too-large' ? tooLarge() : null;
}

const unsuitable = () => i18next.t('imageFiles.unsuitable');
const tooLarge = () => i18next.t('imageFiles.tooLarge', { most: MAXIMUM_IMAGE / 1024 / 1024 });

/** One notice for all of them: ten would lie on top of each other. */
function refuse(files: readonly File[], text: string): void {
  const names = files.map(({ name }) => `“${name}”`).join(i18next.t('imageFiles.between'));
  showNotice({ tone: 'error', title: i18next.t('imageFiles.refused', { names }), text });
}
