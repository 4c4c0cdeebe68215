import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const LONGEST_FILE = 400;
const LONGEST_MEDIAN = 80;

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, folder, name))
    .filter((path) => /\.tsx?$/.test(path));
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const pattern =
    /(?:^|[\s;])(?:import|export)\s[^'"();]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')];
  return candidates.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? null;
}

const layers = {
  shared: sourceFiles('shared'),
  server: sourceFiles('server'),
  client: sourceFiles('client'),
};
const product = [...layers.shared, ...layers.server, ...layers.client];
const edges = new Map(
  product.map((path) => [path, importsOf(path).map((name) => ({ name, path: resolveImport(path, name) }))]),
);
const show = (path: string) => relative(root, path);

describe('the architecture', () => {
  it('lets shared import neither client nor server, and the two never each other', () => {
    const forbidden: Record<keyof typeof layers, string[]> = {
      shared: ['client', 'server', 'tests', 'bench'],
      server: ['client', 'tests', 'bench'],
      client: ['server', 'tests', 'bench'],
    };
    const wrong = Object.entries(layers).flatMap(([layer, files]) =>
      files.flatMap((file) =>
        (edges.get(file) ?? [])
          .filter(
            ({ path }) =>
              path && forbidden[layer as keyof typeof layers].includes(show(path).split('/')[0] ?? ''),
          )
          .map(({ path }) => `${show(file)} imports ${show(path ?? '')}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps shared free of React, Express, sockets, files and the server’s and the browser’s own modules', () => {
    const banned =
      /^(react|react-dom|@tiptap\/react|@mantine|express|ws|better-auth|kysely|fs|path|node:|y-websocket|y-indexeddb)/;
    const wrong = layers.shared.flatMap((file) =>
      (edges.get(file) ?? [])
        .filter(({ name }) => banned.test(name))
        .map(({ name }) => `${show(file)} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('resolves every relative import to a file', () => {
    const dangling = [...edges].flatMap(([file, imports]) =>
      imports
        .filter(({ name, path }) => name.startsWith('.') && !path && !/\.(css|svg|mjs)$/.test(name))
        .map(({ name }) => `${show(file)} imports ${name}`),
    );
    expect(dangling).toEqual([]);
  });

  it('has no import cycles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].map(show).join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const { path } of edges.get(file) ?? []) if (path) visit(path, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of product) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it(`keeps every file within ${LONGEST_FILE} lines and the median under ${LONGEST_MEDIAN}`, () => {
    const lengths = product.map((path) => ({
      path: show(path),
      lines: readFileSync(path, 'utf8').split('\n').length,
    }));
    expect(lengths.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(LONGEST_MEDIAN);
  });

  it('builds the schema in one place only', () => {
    const callers = product.filter((path) => /\bgetSchema\s*\(/.test(readFileSync(path, 'utf8'))).map(show);
    expect(callers).toEqual(['shared/schema/index.ts']);
  });

  it('reads the environment in one place only', () => {
    const allowed = ['server/config.ts', 'server/cli.ts'];
    const readers = product.filter((path) => /process\.env\b/.test(readFileSync(path, 'utf8'))).map(show);
    expect(readers.filter((path) => !allowed.includes(path))).toEqual([]);
  });
});
