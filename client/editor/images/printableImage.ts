/** A picture that Word can show too: WebP becomes PNG, others stay as they are. */
export async function printableImage(file: File): Promise<File> {
  if (file.type !== 'image/webp') return file;
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob ? new File([blob], file.name.replace(/\.webp$/i, '.png'), { type: 'image/png' }) : file;
}
