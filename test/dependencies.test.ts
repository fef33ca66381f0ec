import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly license: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (path: string) => JSON.parse(read(path)) as Manifest;

test('what comes from others is listed, with the licence that it names itself', () => {
  const { dependencies, devDependencies } = manifestOf('package.json');
  const used = Object.keys({ ...dependencies, ...devDependencies }).sort();
  const installed = used.map((name) => [name, manifestOf(`node_modules/${name}/package.json`).license]);
  const rows = [...read('docs/DEPENDENCIES.md').matchAll(/^\| ([@\w/-]+) \| ([^|]+) \| [^|]+ \|$/gm)];
  const listed = rows.map(([, name, licence]) => [name, licence]).filter(([name]) => name !== 'package');
  expect(listed.sort()).toEqual(installed);
});
