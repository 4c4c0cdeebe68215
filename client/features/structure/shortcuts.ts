/** Every key of the editor, as the list of keys shows them; several combinations are parted by a blank. */
export const SHORTCUTS = [
  {
    group: 'write',
    keys: [
      ['insertMenu', '/ Ctrl+/'],
      ['citeMenu', '@'],
      ['undo', 'Ctrl+Z'],
      ['redo', 'Ctrl+Y'],
      ['bold', 'Ctrl+B'],
      ['italic', 'Ctrl+I'],
      ['underline', 'Ctrl+U'],
      ['find', 'Ctrl+F'],
      ['replace', 'Ctrl+H'],
      ['comment', 'Ctrl+Alt+M'],
      ['regions', 'F6 Shift+F6'],
      ['reading', '← → ↑ ↓'],
      ['help', 'F1'],
    ],
  },
  {
    group: 'structure',
    keys: [
      ['heading', 'Ctrl+Alt+1 … Ctrl+Alt+6'],
      ['body', 'Ctrl+Alt+0'],
      ['plainHeading', 'Ctrl+Alt+9'],
      ['annexHeading', 'Ctrl+Alt+8'],
      ['runIn', 'Ctrl+Alt+R'],
      ['pageBreak', 'Ctrl+Enter'],
      ['deeper', 'Tab'],
      ['higher', 'Shift+Tab'],
      ['noNumber', 'Backspace'],
      ['changeBlock', 'Enter'],
      ['blockMenu', 'Shift+F10'],
    ],
  },
  {
    group: 'outline',
    keys: [
      ['walk', '↑ ↓'],
      ['moveChapter', 'Alt+↑ Alt+↓'],
      ['shiftChapter', 'Alt+← Alt+→'],
      ['outlineMenu', 'Shift+F10'],
    ],
  },
  {
    group: 'table',
    keys: [
      ['nextCell', 'Tab'],
      ['newRow', 'Ctrl+Enter'],
      ['moveRow', 'Alt+↑ Alt+↓'],
      ['standardIndicator', 'Alt+/'],
      ['cellMenu', 'Shift+F10'],
    ],
  },
] as const;
