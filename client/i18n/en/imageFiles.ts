import type { Translated } from '../translated';
import type { imageFiles as zh } from '../zh/imageFiles';

export const imageFiles: Translated<typeof zh> = {
  refused: 'Not inserted: {{names}}',
  between: ', ',
  unsuitable:
    'The text takes PNG, JPEG, GIF or WebP pictures only. Copy the words out of the file, or paste a screenshot; a Word file can be imported in the library.',
  tooLarge: 'The picture is too large, {{most}} MB at most. Compress or crop it and try again.',
  stray: 'Files cannot be put here',
  strayHint:
    'Pictures can be dragged into a text that you may edit; Word files and others are imported in the library.',
};
