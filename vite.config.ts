import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const oneCopyOf = [
  'yjs',
  'y-protocols',
  'lib0',
  '@tiptap/core',
  '@tiptap/pm',
  '@tiptap/y-tiptap',
  'prosemirror-model',
  'prosemirror-state',
  'prosemirror-transform',
  'prosemirror-view',
  'prosemirror-tables',
];
/** Parts of TipTap's kit that are switched off and only make the page heavier. */
const LEFT_OUT = /^@tiptap\/(extension-(blockquote|code|code-block|horizontal-rule|link)|pm\/history)$/;
const nodeTests = {
  environment: 'node',
  // A busy machine may need many times what a test takes elsewhere, and more than the usual second until what it waits for is there.
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 15_000 } },
} as const;

export default defineConfig(({ mode }) => ({
  root: mode === 'server' ? '.' : 'client',
  plugins: mode === 'server' ? [] : [react(), serviceWorker()],
  resolve: {
    dedupe: oneCopyOf,
    alias:
      mode === 'server'
        ? []
        : [{ find: LEFT_OUT, replacement: resolve(import.meta.dirname, 'client/leftOut.ts') }],
  },
  // What a plan is made of is built into the server: a process that reads one file then starts in a third of the time. All that
  // use yjs must be here, so that there is one copy of it.
  ssr: {
    noExternal: [
      /^@tiptap\//,
      /^prosemirror-/,
      /^(yjs|lib0|y-protocols|saxes|parse5|fflate|nanoid|fractional-indexing)(\/|$)/,
    ],
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:4000', '/sync': { target: 'ws://127.0.0.1:4000', ws: true } },
  },
  build:
    mode === 'server'
      ? {
          outDir: 'dist/server',
          emptyOutDir: true,
          target: 'node20',
          minify: false,
          sourcemap: true,
          rollupOptions: {
            input: {
              main: 'server/main.ts',
              cli: 'server/cli.ts',
              fileWorker: 'server/files/fileWorker.ts',
              compactionWorker: 'server/collab/compactionWorker.ts',
            },
            // All in one folder: the server starts fileWorker.js and compactionWorker.js, which lie beside it.
            output: { chunkFileNames: '[name]-[hash].js' },
          },
        }
      : { outDir: '../dist/client', emptyOutDir: true, target: 'chrome100', sourcemap: false },
  test: {
    root: import.meta.dirname,
    projects: [
      {
        extends: true,
        test: { name: 'unit', ...nodeTests, include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          ...nodeTests,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: ['tests/helpers/endToEndSetup.ts'],
          // As long as Playwright waits for what a page shows.
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
}));

/** Writes the list of this build's files into the service worker. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/'))
        .sort()
        .map((name) => `/${name}`);
      const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
      const source = readFileSync(resolve(import.meta.dirname, 'client/serviceWorker.js'), 'utf8')
        .replace('__FILES__', () => JSON.stringify([...files, '/favicon.svg']))
        .replace('__VERSION__', version);
      this.emitFile({ type: 'asset', fileName: 'serviceWorker.js', source });
    },
  };
}
