import { writeTabbedText } from '../../../shared/xlsx/tabbedText';
import { copyByCommand, copyText } from '../../components/copyText';
import { writeHtmlTable } from './range/writeHtmlTable';

/**
 * Puts rows of cell texts on the clipboard, as text and as a table; false where the browser does not let us. By the old command, which works without
 * HTTPS too and leaves the page as it is: the newer way drops what tells Excel that lines belong to one cell.
 */
export async function copyCells(rows: readonly (readonly string[])[]): Promise<boolean> {
  const [text, html] = [writeTabbedText(rows), writeHtmlTable(rows)];
  let isCopied = false;
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
    isCopied = true;
  };
  document.addEventListener('copy', give, { capture: true });
  const isAllowed = copyByCommand(text);
  document.removeEventListener('copy', give, { capture: true });
  return (isAllowed && isCopied) || copyText(text);
}
