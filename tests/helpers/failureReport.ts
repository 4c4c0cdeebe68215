import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningServers } from './builtServer';
import { describePage } from './describePage';
import { watchedPages } from './watchedPages';

const SERVER_LINES = 20;
const LONGEST_LINE = 500;

/** Where pictures of the pages of failed tests are put. */
const pictures = process.env.GONGNI_FAILURES ?? join(tmpdir(), 'gongni-failures');

/** All that helps to find out why an end-to-end test failed: how each page stands, what it said, what the servers printed last. Takes pictures, too. */
export async function reportFailure(title: string): Promise<string> {
  const parts = [`— how things stood when “${title}” failed`];
  for (const { page, name, lines } of watchedPages()) {
    parts.push(`\n[${name}] ${await describePage(page)}`);
    if (lines.length > 0) parts.push(`[${name}] said:`, ...lines);
    if (!page.isClosed()) parts.push(await takePicture(page, `${title} ${name}`));
  }
  for (const { url, output } of runningServers()) {
    const lines = output.join('').trim().split('\n').slice(-SERVER_LINES);
    parts.push(`\n[server ${url}] printed last:`, ...lines.map((line) => line.slice(0, LONGEST_LINE)));
  }
  return parts.join('\n');
}

async function takePicture(
  page: ReturnType<typeof watchedPages>[number]['page'],
  name: string,
): Promise<string> {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`);
  return page.screenshot({ path, timeout: 5_000 }).then(
    () => `picture: ${path}`,
    (error) => `no picture: ${String(error).split('\n')[0]}`,
  );
}
